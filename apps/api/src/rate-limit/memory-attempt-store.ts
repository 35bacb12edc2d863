import { waitForSlot } from '@matricula/domain';
import type { AttemptStore, Reservation, Slot } from './attempt-store.js';

/** Keys held for each window length; above it the ones longest untouched are forgotten, so that memory stays flat. */
const MAX_KEYS_PER_WINDOW = 200_000;

/** Attempts counted in this process's memory. Atomic, since nothing here awaits. */
export class MemoryAttemptStore implements AttemptStore {
  /** By window length, so that within one map the keys expire in the order in which they were last touched. */
  readonly #windows = new Map<number, Map<string, number[]>>();

  constructor(private readonly now: () => number = Date.now) {}

  async reserve(slots: readonly Slot[]): Promise<Reservation> {
    const now = this.now();
    const waitMs = this.#waitFor(slots, now);
    if (waitMs > 0) return { waitMs, release: async () => {} };
    for (const slot of slots) this.#record(slot, now);
    return { waitMs, release: async () => slots.forEach((slot) => this.#forget(slot, now)) };
  }

  async wait(slots: readonly Slot[]): Promise<number> {
    return this.#waitFor(slots, this.now());
  }

  /** How many keys are held: for the test that memory stays flat. */
  get size(): number {
    return [...this.#windows.values()].reduce((sum, window) => sum + window.size, 0);
  }

  #waitFor(slots: readonly Slot[], now: number): number {
    return Math.max(0, ...slots.map((slot) => waitForSlot(this.#attempts(slot), slot.limit, now)));
  }

  #attempts({ key, limit }: Slot): number[] {
    return this.#windows.get(limit.windowMs)?.get(key) ?? [];
  }

  #record(slot: Slot, now: number): void {
    const { key, limit } = slot;
    const window = this.#windows.get(limit.windowMs) ?? new Map<string, number[]>();
    this.#windows.set(limit.windowMs, window);
    const live = this.#attempts(slot).filter((at) => at > now - limit.windowMs);
    window.delete(key);
    window.set(key, [...live, now]);
    for (const [oldKey, attempts] of window) {
      const isExpired = attempts.at(-1)! <= now - limit.windowMs;
      if (!isExpired && window.size <= MAX_KEYS_PER_WINDOW) break;
      window.delete(oldKey);
    }
  }

  #forget(slot: Slot, at: number): void {
    const attempts = this.#attempts(slot);
    const index = attempts.lastIndexOf(at);
    if (index >= 0) attempts.splice(index, 1);
    if (attempts.length === 0) this.#windows.get(slot.limit.windowMs)?.delete(slot.key);
  }
}
