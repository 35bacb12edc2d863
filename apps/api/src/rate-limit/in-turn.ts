/** Runs works of one key one after the other, in the order in which they came; those of different keys side by side. */
export class InTurn {
  readonly #last = new Map<string, Promise<unknown>>();

  /** @returns what `work` returns, once all that came before it under this key has ended */
  run<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = this.#last.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    this.#last.set(key, mine);
    const leave = () => {
      if (this.#last.get(key) === mine) this.#last.delete(key);
    };
    mine.then(leave, leave);
    return mine;
  }
}
