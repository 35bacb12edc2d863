import type { DataSource, EntityManager } from 'typeorm';
import { isRetryable } from './database-errors.js';
import { fromSqlInstant } from './instant.js';
import { insideTransactionOf } from './serialized-sqlite.js';

const TRANSACTION_TRIES = 10;
/** No try begins after this long: each may wait for a lock, and whoever asked is waiting too. */
const TRANSACTION_TRIES_MS = 5_000;
const RETRY_PAUSE_MS = 5;

/** What a writing statement did: rows matched, and the id that AUTO_INCREMENT gave to an inserted one. */
export interface Written {
  readonly affected: number;
  readonly insertId: number;
}

/** The database as use cases see it: statements outside a transaction through `manager`, the rest through `transaction`. */
export class Database {
  constructor(readonly dataSource: DataSource) {}

  /** For reading, and for single statements that need no transaction. */
  get manager(): EntityManager {
    return this.dataSource.manager;
  }

  get isMysql(): boolean {
    return this.dataSource.options.type === 'mysql';
  }

  /**
   * One transaction, READ COMMITTED, committed when `work` returns and rolled back when it throws. On a deadlock, a
   * lock wait or a snapshot conflict, at COMMIT too, the whole of it is tried again, so `work` keeps its results to
   * itself until it returns (decisions, architecture: the way of one acceptance).
   */
  transaction<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return tryAgain(() => this.#tryOnce(work));
  }

  /** One writing statement, which is a transaction by itself: tried again in the same way. */
  statement<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return tryAgain(() => work(this.manager));
  }

  /** The database's own clock, which decides about expiration (decisions, State). */
  async now(): Promise<Date> {
    const rows: { now: Date | string }[] = await this.manager.query('SELECT UTC_TIMESTAMP(3) AS now');
    return fromSqlInstant(rows[0]!.now);
  }

  async #tryOnce<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.startTransaction();
      const result = await insideTransactionOf(runner, () => work(runner.manager));
      await runner.commitTransaction();
      return result;
    } catch (error) {
      // Where the connection is gone, so is the transaction: the first error is the one to tell.
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      await runner.release();
    }
  }
}

async function tryAgain<T>(attempt: () => Promise<T>): Promise<T> {
  const startedAt = performance.now();
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      const isSpent = tries === TRANSACTION_TRIES || performance.now() - startedAt > TRANSACTION_TRIES_MS;
      if (isSpent || !isRetryable(error)) throw error;
      await new Promise((resume) => setTimeout(resume, Math.random() * RETRY_PAUSE_MS * 2 ** tries));
    }
  }
}

/**
 * Runs one writing statement of raw SQL with `?` parameters and tells what it did, alike on both databases.
 * Outside a transaction a connection is borrowed for it.
 */
export async function execute(manager: EntityManager, sql: string, parameters: readonly unknown[]): Promise<Written> {
  const runner = manager.queryRunner ?? manager.dataSource.createQueryRunner();
  try {
    const { raw, affected } = await runner.query(sql, [...parameters], true);
    return { affected: affected ?? 0, insertId: Number(typeof raw === 'object' ? raw.insertId : raw) };
  } finally {
    if (!manager.queryRunner) await runner.release();
  }
}
