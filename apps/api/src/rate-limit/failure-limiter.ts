import { SECOND } from '@matricula/domain';
import type { AttemptStore, Slot } from './attempt-store.js';

/** How often somebody who waits looks whether another process has decided an attempt: this one's own wake at once. */
const LOOK_AGAIN_MS = 50;
/** Nobody waits longer for attempts under way to be decided: the server's own deadline for an answer. */
const WAIT_AT_MOST_MS = 15 * SECOND;

/** What came of an attempt that was to be counted only on failure. */
export type LimitedOutcome<T> =
  | { readonly kind: 'done'; readonly result: T }
  /** Not attempted: too many have failed. */
  | { readonly kind: 'throttled'; readonly waitMs: number };

/**
 * Limits failures, under any concurrency. An attempt holds a place in its slots while it runs, and gives it back unless
 * it failed. So attempts run side by side within what is left of the limit: as many as there are where nothing fails,
 * and never one failure more than the limit. Who finds all places held waits until one of the attempts is decided.
 */
export class FailureLimiter {
  /** Who waits, by slot's key, in the order in which they came. */
  readonly #waiting = new Map<string, Set<() => void>>();

  constructor(private readonly attempts: AttemptStore) {}

  /**
   * @param isFailure whether the attempt counts; what throws counts for nothing
   */
  async run<T>(
    slots: readonly Slot[],
    attempt: () => Promise<T>,
    isFailure: (result: T) => boolean | Promise<boolean>,
  ): Promise<LimitedOutcome<T>> {
    const startedAt = performance.now();
    for (;;) {
      const held = await this.attempts.hold(slots);
      if (held.waitMs > 0) {
        const isOver = performance.now() - startedAt > WAIT_AT_MOST_MS;
        if (!held.isUndecided || isOver) return { kind: 'throttled', waitMs: isOver ? SECOND : held.waitMs };
        await this.#nextDecision(slots);
        continue;
      }
      let hasFailed = false;
      try {
        const result = await attempt();
        hasFailed = await isFailure(result);
        return { kind: 'done', result };
      } finally {
        await (hasFailed ? held.confirm() : held.release());
        this.#wake(slots);
      }
    }
  }

  #nextDecision(slots: readonly Slot[]): Promise<void> {
    return new Promise((resolve) => {
      const wake = () => {
        clearTimeout(timer);
        for (const { key } of slots) {
          const waiting = this.#waiting.get(key);
          waiting?.delete(wake);
          if (waiting?.size === 0) this.#waiting.delete(key);
        }
        resolve();
      };
      const timer = setTimeout(wake, LOOK_AGAIN_MS).unref();
      for (const { key } of slots) {
        const waiting = this.#waiting.get(key) ?? new Set();
        this.#waiting.set(key, waiting.add(wake));
      }
    });
  }

  #wake(slots: readonly Slot[]): void {
    for (const { key } of slots) for (const wake of this.#waiting.get(key) ?? []) wake();
  }
}
