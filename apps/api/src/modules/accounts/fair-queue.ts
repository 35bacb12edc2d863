import PQueue from 'p-queue';

/** How much the newest turn weighs in the average length of a turn. */
const NEWEST_TURN_WEIGHT = 0.1;

/** What came of asking for a turn. */
export type TurnOutcome<T> =
  | { readonly kind: 'done'; readonly result: T }
  /** Nothing was begun: the turn would have come too late. */
  | { readonly kind: 'busy'; readonly waitMs: number };

/**
 * Turns at something slow, fair between people: a person's first turn comes before any other's second. (Start-time
 * fair queueing: each turn has a round, one above the same person's turn before; a person who was idle joins the
 * round that is under way.) Who would wait longer than `maxWaitMs` is refused at once, by the measured length of turns.
 */
export class FairQueue {
  readonly #turns: PQueue;
  readonly #latestRound = new Map<string, number>();
  readonly #waitingByRound = new Map<number, number>();
  #round = 0;
  #turnMs = 0;

  /** @param parallelism turns under way at once */
  constructor(
    private readonly parallelism: number,
    private readonly maxWaitMs: number,
  ) {
    this.#turns = new PQueue({ concurrency: parallelism });
  }

  /** Runs `work` when it is the turn of `person`. What it throws is thrown. */
  async run<T>(person: string, work: () => Promise<T>): Promise<TurnOutcome<T>> {
    const round = Math.max(this.#round, (this.#latestRound.get(person) ?? -1) + 1);
    const expectedMs = this.#expectedWaitMs(round);
    if (expectedMs > this.maxWaitMs) return { kind: 'busy', waitMs: expectedMs };
    const askedAt = performance.now();
    this.#latestRound.set(person, round);
    this.#countWaiting(round, 1);
    const turn = async (): Promise<TurnOutcome<T>> => {
      this.#round = round;
      this.#countWaiting(round, -1);
      try {
        const beganAt = performance.now();
        // Longer turns than expected, or newcomers in earlier rounds.
        if (beganAt - askedAt > this.maxWaitMs) return { kind: 'busy', waitMs: this.#expectedWaitMs(round) };
        const result = await work();
        this.#measure(performance.now() - beganAt);
        return { kind: 'done', result };
      } finally {
        if (this.#latestRound.get(person) === round) this.#latestRound.delete(person);
      }
    };
    return this.#turns.add(turn, { priority: -round });
  }

  #expectedWaitMs(round: number): number {
    let ahead = 0;
    for (const [other, waiting] of this.#waitingByRound) if (other <= round) ahead += waiting;
    return (ahead / this.parallelism) * this.#turnMs;
  }

  #countWaiting(round: number, change: number): void {
    const waiting = (this.#waitingByRound.get(round) ?? 0) + change;
    if (waiting > 0) this.#waitingByRound.set(round, waiting);
    else this.#waitingByRound.delete(round);
  }

  #measure(ms: number): void {
    this.#turnMs = this.#turnMs === 0 ? ms : this.#turnMs + (ms - this.#turnMs) * NEWEST_TURN_WEIGHT;
  }
}
