import { randomUUID } from 'node:crypto';
import { isUniqueViolation } from '../database/database-errors.js';
import type { Database } from '../database/database.js';
import { instantAfterNow } from '../database/instant-after-now.js';
import type { Job } from './job.js';

/** The leases of jobs. Every instant is of the database's clock. */
export class JobRepository {
  constructor(private readonly database: Database) {}

  /** Adds the rows that are missing. */
  async register(jobs: readonly Job[]): Promise<void> {
    const known: { name: string }[] = await this.database.manager.query('SELECT name FROM jobs');
    const names = new Set(known.map(({ name }) => name));
    for (const { name } of jobs) {
      if (!names.has(name)) await this.#insert(name);
    }
  }

  /**
   * Takes a job that is due. One conditional UPDATE decides between processes.
   * @returns a token for `release`; null where the job is not due yet, or another process holds it
   */
  async lease({ name, everyMs }: Job, leaseMs: number): Promise<string | null> {
    const token = randomUUID();
    const { affected } = await this.database.statement(() =>
      this.database.execute(
        `UPDATE jobs
         SET lease_token = ?, leased_until = ${instantAfterNow(this.database)}, last_run_at = UTC_TIMESTAMP(3)
         WHERE name = ? AND (leased_until IS NULL OR leased_until < UTC_TIMESTAMP(3))
           AND (last_run_at IS NULL OR last_run_at <= ${instantAfterNow(this.database)})`,
        [token, leaseMs, name, -everyMs],
      ),
    );
    return affected === 1 ? token : null;
  }

  /** Ends a lease, unless it has ended and another process has taken the job. */
  async release({ name }: Job, token: string): Promise<void> {
    await this.database.statement(() =>
      this.database.execute(
        'UPDATE jobs SET lease_token = NULL, leased_until = NULL WHERE name = ? AND lease_token = ?',
        [name, token],
      ),
    );
  }

  async #insert(name: string): Promise<void> {
    try {
      await this.database.execute('INSERT INTO jobs (name) VALUES (?)', [name]);
    } catch (error) {
      if (!isUniqueViolation(error)) throw error; // another process has just added it
    }
  }
}
