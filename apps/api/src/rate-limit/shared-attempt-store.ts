import { SECOND } from '@matricula/domain';
import type { AttemptStore, Reservation, Slot } from './attempt-store.js';
import { MemoryAttemptStore } from './memory-attempt-store.js';
import { newMember, type RedisAttempts } from './redis-attempts.js';

const PROBE_EVERY_MS = SECOND;

/** Where losing Redis and having it back is told; pino's logger is one. */
export interface AttemptLog {
  warn(facts: object, text: string): void;
  info(facts: object, text: string): void;
}

/**
 * Attempts counted across processes. Each attempt is counted in this process's memory first and in Redis on top: so
 * when Redis is lost, this process goes on with what it has let through itself, and lets no more through than the
 * limit, however often Redis goes, comes back, or comes back empty (decisions, Several processes).
 */
export class SharedAttemptStore implements AttemptStore {
  readonly #local: MemoryAttemptStore;
  #probe: NodeJS.Timeout | undefined;

  constructor(
    private readonly shared: RedisAttempts,
    private readonly log: AttemptLog,
    now: () => number = Date.now,
  ) {
    this.#local = new MemoryAttemptStore(now);
  }

  /** Whether limits are kept in this process alone for the time being. */
  get isLost(): boolean {
    return this.#probe !== undefined;
  }

  async reserve(slots: readonly Slot[]): Promise<Reservation> {
    const local = await this.#local.reserve(slots);
    if (local.waitMs > 0) return local;
    const member = newMember();
    const waitMs = await this.#ask(() => this.shared.reserve(slots, member));
    if (waitMs > 0) {
      await local.release();
      return { waitMs, release: async () => {} };
    }
    const release = async () => {
      await local.release();
      await this.#ask(() => this.shared.release(slots, member));
    };
    return { waitMs: 0, release };
  }

  async wait(slots: readonly Slot[]): Promise<number> {
    const localMs = await this.#local.wait(slots);
    return localMs > 0 ? localMs : this.#ask(() => this.shared.wait(slots));
  }

  close(): void {
    clearInterval(this.#probe);
    this.shared.close();
  }

  /** Asks Redis, unless it is lost; 0, "nothing stands against it", where it does not answer. */
  async #ask(question: () => Promise<number | void>): Promise<number> {
    if (this.isLost) return 0;
    try {
      return (await question()) ?? 0;
    } catch (error) {
      this.#lose(error);
      return 0;
    }
  }

  #lose(cause: unknown): void {
    if (this.isLost) return;
    const facts = { cause: cause instanceof Error ? cause.message : String(cause) };
    this.log.warn(facts, 'Redis is lost: each process keeps the limits by itself until it is back.');
    this.#probe = setInterval(() => void this.#lookForIt(), PROBE_EVERY_MS).unref();
  }

  async #lookForIt(): Promise<void> {
    try {
      await this.shared.ping();
    } catch {
      return; // the next probe asks again
    }
    if (!this.isLost) return;
    clearInterval(this.#probe);
    this.#probe = undefined;
    this.log.info({}, 'Redis is back: the limits are shared again.');
  }
}
