import type { AttemptLimit } from '@matricula/domain';

/** Whose attempts are counted, and how many there may be in what time. */
export interface Slot {
  readonly key: string;
  readonly limit: AttemptLimit;
}

/** The answer to a request for a place in each of some slots. */
export interface Reservation {
  /** 0 when a place was taken in every slot; else the milliseconds until every slot has one, and none was taken. */
  readonly waitMs: number;
  /** Refused only because of attempts that are not decided yet: their places may become free at any moment. */
  readonly isUndecided: boolean;
  /** A held attempt has failed: from here on it counts like any other. */
  confirm(): Promise<void>;
  /** Gives places back, as if there had been no attempt: those of `slots`, or all of them. */
  release(slots?: readonly Slot[]): Promise<void>;
}

/** Counts attempts in sliding windows. Places are taken in all of the slots or in none, in one atomic step. */
export interface AttemptStore {
  /** Takes places for an attempt that counts whatever its outcome. A refused attempt is not counted. */
  reserve(slots: readonly Slot[]): Promise<Reservation>;
  /** Takes places for an attempt that counts only if it fails: then `confirm`, else `release`. */
  hold(slots: readonly Slot[]): Promise<Reservation>;
  /** Milliseconds until every slot has a place, apart from those that are only held. Takes none. */
  wait(slots: readonly Slot[]): Promise<number>;
  /**
   * Gives one counted attempt of the slot back, the newest.
   * @returns false where there is none
   */
  forgive(slot: Slot): Promise<boolean>;
}

/** A reservation that was refused. */
export function refused(waitMs: number, isUndecided: boolean): Reservation {
  return { waitMs, isUndecided, confirm: async () => {}, release: async () => {} };
}
