import { SECOND } from '@matricula/domain';
import { refused, type AttemptStore, type Reservation, type Slot } from './attempt-store.js';
import { MemoryAttemptStore } from './memory-attempt-store.js';
import { newMember, type RedisAttempts, type SharedAnswer } from './redis-attempts.js';

const PROBE_EVERY_MS = SECOND;
/** What a lost Redis is taken to answer: this process's own count decides. */
const FREE: SharedAnswer = { waitMs: 0, isUndecided: false };

/** Where the loss and the return of Redis are logged; pino's logger is one. */
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
    now?: () => number,
  ) {
    this.#local = new MemoryAttemptStore(now);
  }

  /** Whether limits are kept in this process alone for the time being. */
  get isLost(): boolean {
    return this.#probe !== undefined;
  }

  reserve(slots: readonly Slot[]): Promise<Reservation> {
    return this.#take('reserve', slots);
  }

  hold(slots: readonly Slot[]): Promise<Reservation> {
    return this.#take('hold', slots);
  }

  async wait(slots: readonly Slot[]): Promise<number> {
    const localMs = await this.#local.wait(slots);
    return localMs > 0 ? localMs : (await this.#ask(() => this.shared.wait(slots), FREE)).waitMs;
  }

  async forgive(slot: Slot): Promise<boolean> {
    const isForgivenHere = await this.#local.forgive(slot);
    return this.#ask(() => this.shared.forgive(slot), isForgivenHere);
  }

  async #take(how: 'reserve' | 'hold', slots: readonly Slot[]): Promise<Reservation> {
    const local = await this.#local[how](slots);
    if (local.waitMs > 0) return local;
    const member = newMember();
    const { waitMs, isUndecided } = await this.#ask(() => this.shared[how](slots, member), FREE);
    if (waitMs > 0) {
      await local.release();
      return refused(waitMs, isUndecided);
    }
    return {
      waitMs: 0,
      isUndecided: false,
      confirm: async () => {
        await local.confirm();
        await this.#ask(() => this.shared.confirm(slots, member), undefined);
      },
      release: async (released = slots) => {
        await local.release(released);
        await this.#ask(() => this.shared.release(released, member), undefined);
      },
    };
  }

  close(): void {
    clearInterval(this.#probe);
    this.shared.close();
  }

  /** Asks Redis, unless it is lost; `otherwise` where it does not answer. */
  async #ask<T>(question: () => Promise<T>, otherwise: T): Promise<T> {
    if (this.isLost) return otherwise;
    try {
      return await question();
    } catch (error) {
      this.#lose(error);
      return otherwise;
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
