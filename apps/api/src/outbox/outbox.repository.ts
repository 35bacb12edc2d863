import { randomUUID } from 'node:crypto';
import type { Database } from '../database/database.js';
import { instantAfterNow } from '../database/instant-after-now.js';

/** A message that this worker holds, until its lease ends. */
export interface LeasedMessage {
  readonly id: number;
  readonly kind: string;
  readonly payload: string;
  /** This try's number, from 1. */
  readonly attempts: number;
  /** As the database stores it. */
  readonly createdAt: string | Date;
  readonly requestId: string | null;
  readonly leaseToken: string;
}

/** How a run leaves its message: done, given up, or waiting for its next try. */
export type NextState =
  | { readonly status: 'DONE' }
  | { readonly status: 'FAILED'; readonly reason: string }
  | { readonly status: 'PENDING'; readonly reason: string; readonly waitMs: number };

const IS_DUE = `status = 'PENDING' AND available_at <= UTC_TIMESTAMP(3)
  AND (leased_until IS NULL OR leased_until < UTC_TIMESTAMP(3))`;
/** Of an ordering key only the first message that is still pending; none while another one of the key is leased. */
const IS_FIRST_OF_ITS_KEY = `(ordering_key IS NULL OR NOT EXISTS (
  SELECT 1 FROM outbox other
  WHERE other.ordering_key = outbox.ordering_key AND other.status = 'PENDING'
    AND (other.id < outbox.id OR other.leased_until >= UTC_TIMESTAMP(3))))`;
/** Where other workers take every candidate, look again: there may be more behind them. */
const LOOKS = 3;
const LAST_ERROR_MAX = 500;

/** The outbox as its workers see it. Every instant is of the database's clock. */
export class OutboxRepository {
  constructor(private readonly database: Database) {}

  /**
   * Leases up to `count` messages that are due, the longest waiting first.
   *
   * The same statements on both databases: a plain SELECT finds candidates, and a conditional UPDATE by their primary
   * keys decides who gets them. The SELECT locks nothing, so it does not wait for the rows of open transactions, as an
   * UPDATE over the index would, and needs no SKIP LOCKED, which SQLite does not have. Of two workers that read the
   * same rows, the second finds the condition false and continues with others.
   *
   * Transactions that queue under one ordering key must exclude each other, for example by locking the row that the
   * key names; otherwise the order of their messages is not defined.
   */
  async lease(kinds: readonly string[], count: number, leaseMs: number): Promise<readonly LeasedMessage[]> {
    const leaseToken = randomUUID();
    for (let look = 1; look <= LOOKS; look += 1) {
      const candidates: { id: number }[] = await this.database.manager.query(
        `SELECT id FROM outbox WHERE ${IS_DUE} AND kind IN (${placeholders(kinds)}) AND ${IS_FIRST_OF_ITS_KEY}
         ORDER BY available_at, id LIMIT ${count}`,
        [...kinds],
      );
      if (candidates.length === 0) return [];
      const ids = candidates.map(({ id }) => id);
      const { affected } = await this.database.execute(
        `UPDATE outbox SET lease_token = ?, leased_until = ${instantAfterNow(this.database)}, attempts = attempts + 1
         WHERE id IN (${placeholders(ids)}) AND ${IS_DUE}`,
        [leaseToken, leaseMs, ...ids],
      );
      if (affected > 0) return this.#readLeased(leaseToken, ids);
    }
    return [];
  }

  async #readLeased(leaseToken: string, ids: readonly number[]): Promise<readonly LeasedMessage[]> {
    const rows: Omit<LeasedMessage, 'leaseToken'>[] = await this.database.manager.query(
      `SELECT id, kind, payload, attempts, created_at AS createdAt, request_id AS requestId FROM outbox
       WHERE id IN (${placeholders(ids)}) AND lease_token = ? ORDER BY available_at, id`,
      [...ids, leaseToken],
    );
    return rows.map((row) => ({ ...row, leaseToken }));
  }

  /**
   * Ends a lease after a run. `record` runs in the same transaction, and only where the lease is still held.
   * A transaction also for its retries: a message whose sending is not written down would be sent again.
   */
  async settle(message: LeasedMessage, next: NextState, record: () => Promise<void>): Promise<void> {
    const { assignments, values } = this.#changesOf(next);
    await this.database.transaction(async () => {
      if (await this.#endLease(message, assignments, values)) await record();
    });
  }

  /** Ends a lease without a run: any worker may take the message at once, and the try does not count. */
  async giveBack(message: LeasedMessage): Promise<void> {
    await this.database.transaction(() => this.#endLease(message, ['attempts = attempts - 1'], []));
  }

  /**
   * Deletes up to `count` messages that are done and were queued before now - `olderThanMs`.
   * @returns how many it deleted: less than `count` where none are left
   */
  async purgeDone(olderThanMs: number, count: number): Promise<number> {
    // Two statements, since SQLite has no DELETE with LIMIT unless it was built for it; and the second locks no range.
    const rows: { id: number }[] = await this.database.manager.query(
      `SELECT id FROM outbox WHERE status = 'DONE' AND created_at < ${instantAfterNow(this.database)}
       ORDER BY created_at LIMIT ${count}`,
      [-olderThanMs],
    );
    const ids = rows.map(({ id }) => id);
    if (ids.length === 0) return 0;
    const { affected } = await this.database.statement(() =>
      this.database.execute(`DELETE FROM outbox WHERE id IN (${placeholders(ids)}) AND status = 'DONE'`, ids),
    );
    return affected;
  }

  #changesOf(next: NextState): { readonly assignments: readonly string[]; readonly values: readonly unknown[] } {
    if (next.status === 'DONE') return { assignments: [`status = 'DONE'`, 'last_error = NULL'], values: [] };
    const reason = Array.from(next.reason).slice(0, LAST_ERROR_MAX).join('');
    if (next.status === 'FAILED') return { assignments: [`status = 'FAILED'`, 'last_error = ?'], values: [reason] };
    return {
      assignments: [`available_at = ${instantAfterNow(this.database)}`, 'last_error = ?'],
      values: [next.waitMs, reason],
    };
  }

  /** @returns false where the lease had ended: a worker that was paused for longer must not overrule the next one */
  async #endLease(
    message: LeasedMessage,
    assignments: readonly string[],
    values: readonly unknown[],
  ): Promise<boolean> {
    const changes = [...assignments, 'lease_token = NULL', 'leased_until = NULL'].join(', ');
    const { affected } = await this.database.execute(
      `UPDATE outbox SET ${changes} WHERE id = ? AND lease_token = ? AND status = 'PENDING'`,
      [...values, message.id, message.leaseToken],
    );
    return affected === 1;
  }
}

function placeholders(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ');
}
