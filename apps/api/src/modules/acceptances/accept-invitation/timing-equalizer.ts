import { setTimeout as pause } from 'node:timers/promises';

/** How many of the latest measurements are kept. */
const KEPT = 64;

/** How long a piece of work usually takes here and now; and the waiting of just as long, where there is nothing to do. */
export class TimingEqualizer {
  readonly #latestMs: number[] = [];

  async measure<T>(work: () => Promise<T>): Promise<T> {
    const startedAt = performance.now();
    const result = await work();
    this.#latestMs.push(performance.now() - startedAt);
    if (this.#latestMs.length > KEPT) this.#latestMs.shift();
    return result;
  }

  /** Waits as long as one of the latest measurements, drawn by chance, so that the two also scatter alike. */
  async pass(): Promise<void> {
    const drawn = this.#latestMs[Math.floor(Math.random() * this.#latestMs.length)];
    if (drawn !== undefined) await pause(drawn);
  }
}
