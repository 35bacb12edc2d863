/** Keys in one generation; there are two. Above it those longest untouched are forgotten, so that memory stays flat. */
const KEYS_PER_GENERATION = 100_000;

/**
 * The instants of the attempts of one window, by key. Two generations: a touched key moves into the younger; when the
 * window is over, or the younger is full, the older is dropped whole. So nothing is ever swept key by key.
 */
export class RecentAttempts {
  #younger = new Map<string, readonly number[]>();
  #older = new Map<string, readonly number[]>();
  #youngerSince = -Infinity;
  #newest = -Infinity;

  constructor(private readonly windowMs: number) {}

  get size(): number {
    return this.#younger.size + this.#older.size;
  }

  /** The instants in ms, ascending; some may lie before the window. */
  of(key: string): readonly number[] {
    return this.#younger.get(key) ?? this.#older.get(key) ?? [];
  }

  add(key: string, at: number): void {
    this.#age(at);
    const live = this.of(key).filter((earlier) => earlier > at - this.windowMs);
    this.#older.delete(key);
    this.#younger.set(key, [...live, at]);
    this.#newest = at;
  }

  /** Takes one attempt back. */
  remove(key: string, at: number): void {
    const attempts = this.of(key);
    const index = attempts.lastIndexOf(at);
    if (index < 0) return;
    const left = attempts.toSpliced(index, 1);
    if (left.length > 0) this.#younger.set(key, left);
    else this.#younger.delete(key);
    this.#older.delete(key);
  }

  #age(now: number): void {
    if (now - this.#newest >= this.windowMs) {
      this.#younger = new Map(); // then all of it has lapsed
    } else if (now - this.#youngerSince < this.windowMs && this.#younger.size < KEYS_PER_GENERATION) {
      return;
    }
    this.#older = this.#younger;
    this.#younger = new Map();
    this.#youngerSince = now;
  }
}
