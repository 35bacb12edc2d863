import pLimit, { type LimitFunction } from 'p-limit';

/**
 * How much the newest turn weighs in the expected length of a turn. A shorter one weighs more than a longer one: who is
 * let in wrongly is still refused when the turn comes too late, but who is refused wrongly is lost.
 */
const SHORTER_TURN_WEIGHT = 0.5;
const LONGER_TURN_WEIGHT = 0.05;
/** Nobody is refused by fewer measured turns: the first ones of a process are slow. */
const TURNS_TO_TRUST = 10;

/** What came of asking for a turn. */
export type TurnOutcome<T> =
  | { readonly kind: 'done'; readonly result: T }
  /** Nothing was begun: the turn would have come too late. */
  | { readonly kind: 'busy'; readonly waitMs: number };

/** One person's turns, one after the other. */
interface Lane {
  readonly inOrder: LimitFunction;
  /** Turns asked for and not ended yet. */
  asked: number;
}

/**
 * Turns at something slow, fair between people. Each person has one turn in the common queue at a time, and their next
 * one goes to its end: so a person's first turn comes before any other's second, and one person alone never takes all
 * that runs side by side. Who would wait longer than `maxWaitMs` is refused at once, by the measured length of turns.
 */
export class FairQueue {
  readonly #lanes = new Map<string, Lane>();
  readonly #sideBySide: LimitFunction;
  #turnMs = 0;
  #measuredTurns = 0;

  /** @param parallelism turns under way at once */
  constructor(
    private readonly parallelism: number,
    private readonly maxWaitMs: number,
  ) {
    this.#sideBySide = pLimit(parallelism);
  }

  /** Runs `work` when it is the turn of `person`. What it throws is thrown. */
  async run<T>(person: string, work: () => Promise<T>): Promise<TurnOutcome<T>> {
    const lane = this.#lanes.get(person) ?? { inOrder: pLimit(1), asked: 0 };
    const waitMs = this.#expectedWaitMs(lane);
    if (waitMs > this.maxWaitMs) return { kind: 'busy', waitMs };
    const askedAt = performance.now();
    lane.asked += 1;
    this.#lanes.set(person, lane);
    try {
      return await lane.inOrder(() => this.#sideBySide(() => this.#turn(lane, askedAt, work)));
    } finally {
      lane.asked -= 1;
      if (lane.asked === 0) this.#lanes.delete(person);
    }
  }

  async #turn<T>(lane: Lane, askedAt: number, work: () => Promise<T>): Promise<TurnOutcome<T>> {
    const beganAt = performance.now();
    // Turns took longer than expected.
    if (beganAt - askedAt > this.maxWaitMs) return { kind: 'busy', waitMs: this.#expectedWaitMs(lane) };
    const result = await work();
    this.#measure(performance.now() - beganAt);
    return { kind: 'done', result };
  }

  /** What comes before the next turn of a lane: all of its own, and as many and one of each other lane. */
  #expectedWaitMs(lane: Lane): number {
    let ahead = lane.asked;
    for (const other of this.#lanes.values()) if (other !== lane) ahead += Math.min(other.asked, lane.asked + 1);
    const turns = Math.max(0, lane.asked, (ahead + 1 - this.parallelism) / this.parallelism);
    return this.#measuredTurns < TURNS_TO_TRUST ? 0 : turns * this.#turnMs;
  }

  #measure(ms: number): void {
    const weight = ms < this.#turnMs ? SHORTER_TURN_WEIGHT : LONGER_TURN_WEIGHT;
    this.#turnMs = this.#measuredTurns === 0 ? ms : this.#turnMs + (ms - this.#turnMs) * weight;
    this.#measuredTurns += 1;
  }
}
