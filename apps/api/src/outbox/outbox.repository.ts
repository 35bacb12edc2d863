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
  readonly leaseToken: string;
}

const IS_DUE = `status = 'QUEUED' AND available_at <= UTC_TIMESTAMP(3)
  AND (leased_until IS NULL OR leased_until < UTC_TIMESTAMP(3))`;
/** Where other workers take every message that was seen, look again: there may be more behind them. */
const LOOKS = 3;
const LAST_ERROR_MAX = 500;

/** The outbox as its workers see it. Every instant is of the database's clock. */
export class OutboxRepository {
  constructor(private readonly database: Database) {}

  /**
   * Leases up to `count` messages that are due, the longest waiting first.
   *
   * The same statements on both databases: a plain SELECT finds candidates, and a conditional UPDATE by their primary
   * keys decides whose they are. The SELECT locks nothing, so it does not wait for the rows of acceptances that have
   * yet to commit, as an UPDATE over the index would, nor needs SKIP LOCKED, which SQLite has not. Of two workers that
   * saw the same rows, the second finds the condition false and goes on to others.
   */
  async lease(kinds: readonly string[], count: number, leaseMs: number): Promise<readonly LeasedMessage[]> {
    const leaseToken = randomUUID();
    for (let look = 1; look <= LOOKS; look += 1) {
      const candidates: { id: number }[] = await this.database.manager.query(
        `SELECT id FROM outbox WHERE ${IS_DUE} AND kind IN (${kinds.map(() => '?').join(', ')})
         ORDER BY available_at, id LIMIT ${count}`,
        [...kinds],
      );
      if (candidates.length === 0) return [];
      const { affected } = await this.database.execute(
        `UPDATE outbox SET lease_token = ?, leased_until = ${instantAfterNow(this.database)}, attempts = attempts + 1
         WHERE id IN (${candidates.map(() => '?').join(', ')}) AND ${IS_DUE}`,
        [leaseToken, leaseMs, ...candidates.map(({ id }) => id)],
      );
      if (affected > 0) return this.#held(leaseToken, candidates);
    }
    return [];
  }

  async #held(leaseToken: string, among: readonly { id: number }[]): Promise<readonly LeasedMessage[]> {
    const rows: Omit<LeasedMessage, 'leaseToken'>[] = await this.database.manager.query(
      `SELECT id, kind, payload, attempts FROM outbox
       WHERE id IN (${among.map(() => '?').join(', ')}) AND lease_token = ? ORDER BY available_at, id`,
      [...among.map(({ id }) => id), leaseToken],
    );
    return rows.map((row) => ({ ...row, leaseToken }));
  }

  /** It has left. */
  async markSent(message: LeasedMessage): Promise<void> {
    await this.#settle(message, [`status = 'SENT'`, 'sent_at = UTC_TIMESTAMP(3)', 'last_error = NULL'], []);
  }

  /** It waits for its next try. */
  async markForLater(message: LeasedMessage, waitMs: number, reason: string): Promise<void> {
    const values = [waitMs, short(reason)];
    await this.#settle(message, [`available_at = ${instantAfterNow(this.database)}`, 'last_error = ?'], values);
  }

  /** It is given up, for somebody to see. */
  async markFailed(message: LeasedMessage, reason: string): Promise<void> {
    await this.#settle(message, [`status = 'FAILED'`, 'last_error = ?'], [short(reason)]);
  }

  /** Any worker may have it at once; the try that was not ended is none. */
  async giveBack(message: LeasedMessage): Promise<void> {
    await this.#settle(message, ['attempts = attempts - 1'], []);
  }

  /**
   * Only for the lease under which it was run: a worker that was stopped for longer must not overrule the next one.
   * In a transaction, for its retries: a message whose sending is not written down would be sent again.
   */
  async #settle(message: LeasedMessage, assignments: readonly string[], values: readonly unknown[]): Promise<void> {
    const changes = [...assignments, 'lease_token = NULL', 'leased_until = NULL'].join(', ');
    await this.database.transaction(() =>
      this.database.execute(`UPDATE outbox SET ${changes} WHERE id = ? AND lease_token = ? AND status = 'QUEUED'`, [
        ...values,
        message.id,
        message.leaseToken,
      ]),
    );
  }
}

function short(reason: string): string {
  return Array.from(reason).slice(0, LAST_ERROR_MAX).join('');
}
