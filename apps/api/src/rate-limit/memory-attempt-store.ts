import { waitForSlot } from '@matricula/domain';
import { refused, type AttemptStore, type Reservation, type Slot } from './attempt-store.js';
import { RecentAttempts } from './recent-attempts.js';

/** Attempts counted in this process's memory. Atomic, since nothing here awaits. */
export class MemoryAttemptStore implements AttemptStore {
  /** By window length: keys of one length expire in the order in which they were touched. */
  readonly #windows = new Map<number, RecentAttempts>();
  /** By slot's key: how many of its attempts are held and not decided yet. */
  readonly #held = new Map<string, number>();

  /** @param now milliseconds of a clock that is never set back: with the wall clock, a step would lengthen every wait */
  constructor(private readonly now: () => number = () => performance.now()) {}

  async reserve(slots: readonly Slot[]): Promise<Reservation> {
    return this.#take(slots, false);
  }

  async hold(slots: readonly Slot[]): Promise<Reservation> {
    return this.#take(slots, true);
  }

  async wait(slots: readonly Slot[]): Promise<number> {
    return this.#longestWait(slots, this.now(), true);
  }

  async forgive({ key, limit }: Slot): Promise<boolean> {
    const window = this.#window(limit.windowMs);
    const counted = this.#counted(window.of(key), key);
    if (counted.length === 0) return false;
    window.remove(key, counted.at(-1)!);
    return true;
  }

  /** How many keys are in memory: for the test that memory stays flat. */
  get size(): number {
    return [...this.#windows.values()].reduce((sum, window) => sum + window.size, this.#held.size);
  }

  #take(slots: readonly Slot[], isHeld: boolean): Reservation {
    const now = this.now();
    const waitMs = this.#longestWait(slots, now, false);
    if (waitMs > 0) return refused(waitMs, this.#longestWait(slots, now, true) === 0);
    const open = new Set(slots);
    for (const { key, limit } of slots) {
      this.#window(limit.windowMs).add(key, now);
      if (isHeld) this.#addHeld(key, 1);
    }
    const settle = (settled: Iterable<Slot>, isFailure: boolean) => {
      for (const slot of settled) {
        if (!open.delete(slot)) continue;
        if (isHeld) this.#addHeld(slot.key, -1);
        if (!isFailure) this.#window(slot.limit.windowMs).remove(slot.key, now);
      }
    };
    return {
      waitMs,
      isUndecided: false,
      confirm: async () => settle(slots, true),
      release: async (released = slots) => settle(released, false),
    };
  }

  #longestWait(slots: readonly Slot[], now: number, isWithoutHeld: boolean): number {
    const waits = slots.map(({ key, limit }) => {
      const attempts = this.#window(limit.windowMs).of(key);
      return waitForSlot(isWithoutHeld ? this.#counted(attempts, key) : attempts, limit, now);
    });
    return Math.max(0, ...waits);
  }

  /** The attempts without as many as are held. Those are young, so that the newest stand for them. */
  #counted(attempts: readonly number[], key: string): readonly number[] {
    const held = this.#held.get(key) ?? 0;
    return held === 0 ? attempts : attempts.slice(0, Math.max(0, attempts.length - held));
  }

  #addHeld(key: string, change: number): void {
    const held = (this.#held.get(key) ?? 0) + change;
    if (held > 0) this.#held.set(key, held);
    else this.#held.delete(key);
  }

  #window(windowMs: number): RecentAttempts {
    const window = this.#windows.get(windowMs) ?? new RecentAttempts(windowMs);
    this.#windows.set(windowMs, window);
    return window;
  }
}
