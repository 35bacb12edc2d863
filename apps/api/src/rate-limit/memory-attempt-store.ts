import { waitForSlot } from '@matricula/domain';
import type { AttemptStore, Reservation, Slot } from './attempt-store.js';
import { RecentAttempts } from './recent-attempts.js';

/** Attempts counted in this process's memory. Atomic, since nothing here awaits. */
export class MemoryAttemptStore implements AttemptStore {
  /** By window length: keys of one length expire in the order in which they were touched. */
  readonly #windows = new Map<number, RecentAttempts>();

  constructor(private readonly now: () => number = Date.now) {}

  async reserve(slots: readonly Slot[]): Promise<Reservation> {
    const now = this.now();
    const waitMs = this.#waitFor(slots, now);
    if (waitMs > 0) return { waitMs, release: async () => {} };
    for (const { key, limit } of slots) this.#window(limit.windowMs).add(key, now);
    const forgetAll = () => slots.forEach(({ key, limit }) => this.#window(limit.windowMs).remove(key, now));
    return { waitMs, release: async () => forgetAll() };
  }

  async wait(slots: readonly Slot[]): Promise<number> {
    return this.#waitFor(slots, this.now());
  }

  /** How many keys are held: for the test that memory stays flat. */
  get size(): number {
    return [...this.#windows.values()].reduce((sum, window) => sum + window.size, 0);
  }

  #waitFor(slots: readonly Slot[], now: number): number {
    const waits = slots.map(({ key, limit }) => waitForSlot(this.#window(limit.windowMs).of(key), limit, now));
    return Math.max(0, ...waits);
  }

  #window(windowMs: number): RecentAttempts {
    const window = this.#windows.get(windowMs) ?? new RecentAttempts(windowMs);
    this.#windows.set(windowMs, window);
    return window;
  }
}
