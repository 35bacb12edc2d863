import { createHmac } from 'node:crypto';
import { DAY, HOUR, type Issue, type Principal } from '@matricula/domain';
import { principalKey } from '../access/caller.js';
import { isUniqueViolation } from '../database/database-errors.js';
import type { Database } from '../database/database.js';
import { instantAfterNow } from '../database/instant-after-now.js';
import type { Job } from '../jobs/job.js';

/** How long a key is kept (contract). */
const KEPT_MS = DAY;
/** So few that a batch locks its rows for milliseconds. */
const BATCH = 1_000;

/** What a client's key means for a creation that is about to begin. */
export type Claim =
  /** Create, then say what was created, in the same transaction. */
  | { readonly kind: 'new'; complete(createdId: number): Promise<void> }
  /** The same request was answered before: answer with this object. */
  | { readonly kind: 'repeated'; readonly createdId: number }
  /** The key was used with other input. */
  | { readonly kind: 'reused'; readonly issues: readonly Issue[] };

const NOTHING_TO_REMEMBER: Claim = { kind: 'new', complete: async () => {} };
const REUSED: Claim = { kind: 'reused', issues: [{ path: ['idempotencyKey'], code: 'IDEMPOTENCY_KEY_REUSED' }] };

interface KeyRow {
  readonly id: number;
  readonly inputHash: string;
  readonly createdId: number;
  readonly isExpired: 0 | 1;
}

/** Makes creations repeatable: the same principal, mutation, key and input create once (decisions, Repeating a creation). */
export class Idempotency {
  constructor(
    private readonly database: Database,
    private readonly secret: string,
  ) {}

  /**
   * Claims a key in the transaction of the creation, before anything is created. Parallel requests with the same key
   * wait for this transaction: its row is the lock. A refusal rolls the claim back, so refusals are not remembered.
   * @param key null where the client gave none
   * @param input validated; equal inputs have equal hashes
   */
  async claim(principal: Principal, mutation: string, key: string | null, input: object): Promise<Claim> {
    if (key === null) return NOTHING_TO_REMEMBER;
    const owner = principalKey(principal);
    if (owner === null) throw new Error('A creation is repeated in the name of a user or an API key.');
    const inputHash = createHmac('sha256', this.secret).update(JSON.stringify(input)).digest('hex');
    const inserted = await this.#insert([owner, mutation, key, inputHash]);
    if (inserted !== null) return this.#new(inserted);
    const row = await this.#find([owner, mutation, key]);
    // Purged between the two statements: now the key is free.
    if (!row) return this.claim(principal, mutation, key, input);
    if (row.isExpired) return this.#renew(row.id, inputHash);
    return row.inputHash === inputHash ? { kind: 'repeated', createdId: row.createdId } : REUSED;
  }

  /** Deletes keys that are no longer kept, so many at a time. @returns how many were deleted */
  async purge(count: number): Promise<number> {
    const rows: { id: number }[] = await this.database.manager.query(
      `SELECT id FROM idempotency_keys WHERE created_at < ${instantAfterNow(this.database)} ORDER BY created_at LIMIT ${count}`,
      [-KEPT_MS],
    );
    if (rows.length === 0) return 0;
    const ids = rows.map(({ id }) => id);
    const { affected } = await this.database.statement(() =>
      this.database.execute(`DELETE FROM idempotency_keys WHERE id IN (${ids.map(() => '?').join(', ')})`, ids),
    );
    return affected;
  }

  #new(id: number): Claim {
    const complete = async (createdId: number) => {
      await this.database.execute('UPDATE idempotency_keys SET created_id = ? WHERE id = ?', [createdId, id]);
    };
    return { kind: 'new', complete };
  }

  /** @returns null where the key is taken */
  async #insert(values: readonly string[]): Promise<number | null> {
    try {
      const { insertId } = await this.database.execute(
        `INSERT INTO idempotency_keys (principal_key, mutation, idempotency_key, input_hash, created_at)
         VALUES (?, ?, ?, ?, UTC_TIMESTAMP(3))`,
        values,
      );
      return insertId;
    } catch (error) {
      if (isUniqueViolation(error)) return null;
      throw error;
    }
  }

  async #find(values: readonly string[]): Promise<KeyRow | undefined> {
    const [row]: KeyRow[] = await this.database.manager.query(
      `SELECT id, input_hash AS inputHash, created_id AS createdId,
              created_at < ${instantAfterNow(this.database)} AS isExpired
         FROM idempotency_keys WHERE principal_key = ? AND mutation = ? AND idempotency_key = ?`,
      [-KEPT_MS, ...values],
    );
    return row;
  }

  /** A key that is no longer kept begins anew. Of two requests at once, the second waits for the row and finds it new. */
  async #renew(id: number, inputHash: string): Promise<Claim> {
    await this.database.execute(
      'UPDATE idempotency_keys SET input_hash = ?, created_id = NULL, created_at = UTC_TIMESTAMP(3) WHERE id = ?',
      [inputHash, id],
    );
    return this.#new(id);
  }
}

/** The job that deletes keys after 24 hours. */
export function purgeIdempotencyKeysJob(idempotency: Idempotency, batch = BATCH): Job {
  return {
    name: 'idempotency-keys.purge',
    everyMs: HOUR,
    async run(signal) {
      let deleted = batch;
      while (deleted === batch && !signal.aborted) deleted = await idempotency.purge(batch);
    },
  };
}
