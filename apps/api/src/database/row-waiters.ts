import { Semaphore, withTimeout, type SemaphoreInterface } from 'async-mutex';
import { DatabaseBusyError } from './database-errors.js';

/** Fewer than the transactions of the smallest useful pool; a row's lock serialises its writers anyway. */
const WRITERS_PER_ROW = 3;
/** With 5 s for the lock itself, the 15 s in which every request is answered. */
const WAIT_MS = 10_000;

/**
 * Limits how many transactions of this process write one hot row at a time: where somebody else holds its lock, its
 * writers wait here and not on connections that everybody else needs.
 */
export class RowWaiters {
  readonly #rows = new Map<number, { readonly semaphore: SemaphoreInterface; users: number }>();

  /**
   * Runs `work`, which writes the row `id`, as one of a few at a time.
   * @throws DatabaseBusyError where its turn does not come in time
   */
  async run<T>(id: number, work: () => Promise<T>): Promise<T> {
    const row = this.#rows.get(id) ?? { semaphore: withTimeout(new Semaphore(WRITERS_PER_ROW), WAIT_MS), users: 0 };
    this.#rows.set(id, row);
    row.users += 1;
    try {
      const [, leave] = await row.semaphore.acquire().catch(() => {
        throw new DatabaseBusyError('Too many transactions are waiting for one row.');
      });
      return await work().finally(leave);
    } finally {
      row.users -= 1;
      if (row.users === 0) this.#rows.delete(id);
    }
  }
}
