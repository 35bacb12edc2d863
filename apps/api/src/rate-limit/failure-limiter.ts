import { SECOND } from '@matricula/domain';
import type { AttemptStore, Reservation, Slot } from './attempt-store.js';

/** How often a waiting attempt checks whether another process has decided one. Those of this process wake it at once. */
const POLL_MS = 250;
/** By default no attempt waits longer than this for others to be decided: the server's own deadline for an answer. */
const MAX_WAIT_MS = 15 * SECOND;

/** The outcome of an attempt that counts only when it fails. */
export type LimitedOutcome<T> =
  | { readonly kind: 'done'; readonly result: T }
  /** Not attempted: too many have failed, or, where `isUndecided`, others were not decided before the deadline. */
  | { readonly kind: 'throttled'; readonly waitMs: number; readonly isUndecided: boolean };

/** An attempt that waits until others are decided. */
class Waiter {
  #isWoken = false;
  #resume: (() => void) | undefined;

  wake(): void {
    this.#isWoken = true;
    this.#resume?.();
  }

  /** @returns true where it was woken, false after `POLL_MS` */
  async pause(): Promise<boolean> {
    if (!this.#isWoken) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, POLL_MS).unref();
        this.#resume = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    const isWoken = this.#isWoken;
    this.#isWoken = false;
    return isWoken;
  }
}

/**
 * Limits failures, under any concurrency. An attempt holds a place in its slots while it runs, and releases it unless
 * it failed. So attempts run side by side within what is left of the limit: as many as there are where nothing fails,
 * and never one failure more than the limit. An attempt that finds all places held waits until another is decided.
 */
export class FailureLimiter {
  /** By the slot's key, in the order in which they came. */
  readonly #waiters = new Map<string, Set<Waiter>>();

  constructor(private readonly attempts: AttemptStore) {}

  /**
   * @param isFailure whether the attempt counts; what throws counts for nothing
   * @param deadline by `performance.now()`: until when it may wait for other attempts to be decided
   */
  async run<T>(
    slots: readonly Slot[],
    attempt: () => Promise<T>,
    isFailure: (result: T) => boolean | Promise<boolean>,
    deadline = performance.now() + MAX_WAIT_MS,
  ): Promise<LimitedOutcome<T>> {
    const held = await this.#hold(slots, deadline);
    if (held.waitMs > 0) {
      const { isUndecided } = held;
      return { kind: 'throttled', waitMs: isUndecided ? SECOND : held.waitMs, isUndecided };
    }
    let hasFailed = false;
    try {
      const result = await attempt();
      hasFailed = await isFailure(result);
      return { kind: 'done', result };
    } finally {
      await (hasFailed ? held.confirm() : held.release());
      this.#wakeNext(slots);
    }
  }

  async #hold(slots: readonly Slot[], deadline: number): Promise<Reservation> {
    let held = await this.attempts.hold(slots);
    if (!held.isUndecided) return held;
    const waiter = new Waiter();
    for (const { key } of slots) this.#waiters.set(key, (this.#waiters.get(key) ?? new Set()).add(waiter));
    try {
      while (held.isUndecided && performance.now() < deadline) {
        const isWoken = await waiter.pause();
        held = await this.attempts.hold(slots);
        // The place that became free is of no use to this one: another slot of it is full.
        if (isWoken && held.waitMs > 0) this.#wakeNext(slots, waiter);
      }
      return held;
    } finally {
      for (const { key } of slots) {
        const waiters = this.#waiters.get(key);
        waiters?.delete(waiter);
        if (waiters?.size === 0) this.#waiters.delete(key);
      }
    }
  }

  /**
   * Wakes one waiter of each slot, the first or the one after `previous`. To wake all would cost a look at the store for
   * each of them, each time: 600 sign-ins at once behind one IP address would look 300,000 times.
   */
  #wakeNext(slots: readonly Slot[], previous?: Waiter): void {
    for (const { key } of slots) {
      let isNext = previous === undefined;
      for (const waiter of this.#waiters.get(key) ?? []) {
        if (isNext) {
          waiter.wake();
          break;
        }
        isNext = waiter === previous;
      }
    }
  }
}
