import { setTimeout as pause } from 'node:timers/promises';

/** How many of the latest measurements are kept. */
const KEPT = 64;

/** Makes work of little effort take as long as the full work takes here and now, so that its time reveals nothing. */
export class TimingEqualizer {
  readonly #latestMs: number[] = [];

  /** Runs the full work, and remembers how long it took. */
  async measure<T>(work: () => Promise<T>): Promise<T> {
    const startedAt = performance.now();
    const result = await work();
    this.#latestMs.push(performance.now() - startedAt);
    if (this.#latestMs.length > KEPT) this.#latestMs.shift();
    return result;
  }

  /** Runs the lesser work for as long as one of the latest measurements, drawn by chance, so that both scatter alike. */
  async pad(work: () => Promise<void>): Promise<void> {
    const drawn = this.#latestMs[Math.floor(Math.random() * this.#latestMs.length)];
    await Promise.all([work(), drawn === undefined ? undefined : pause(drawn)]);
  }
}
