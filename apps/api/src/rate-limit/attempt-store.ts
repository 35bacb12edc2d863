import type { AttemptLimit } from '@matricula/domain';

/** A place that an attempt takes: whose attempts are counted, and how many there may be in what time. */
export interface Slot {
  readonly key: string;
  readonly limit: AttemptLimit;
}

/** The answer to a reservation. */
export interface Reservation {
  /** 0 when every slot was taken; else the milliseconds until all of them are free, and none was taken. */
  readonly waitMs: number;
  /** Gives the slots back, as if there had been no attempt. */
  release(): Promise<void>;
}

/** Counts attempts in sliding windows. */
export interface AttemptStore {
  /** Takes a place in all of the slots or in none, in one atomic step; a refused attempt is not counted. */
  reserve(slots: readonly Slot[]): Promise<Reservation>;
  /** Milliseconds until all of the slots are free; takes none. */
  wait(slots: readonly Slot[]): Promise<number>;
}
