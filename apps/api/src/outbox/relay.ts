import { setTimeout as pause } from 'node:timers/promises';
import { SECOND } from '@matricula/domain';
import type { Database } from '../database/database.js';
import { OutboxRepository, type LeasedMessage } from './outbox.repository.js';
import { RETRY_POLICY, retryDelay, type RetryPolicy } from './retry-delay.js';
import type { Task, TaskOutcome } from './task.js';

/** Durations in milliseconds. */
export interface RelayOptions {
  /** How long to rest when nothing is due. */
  readonly pollMs: number;
  /** Messages that are run at the same time; each is leased when it is about to begin. */
  readonly concurrency: number;
  /** How long one try may take. */
  readonly runMs: number;
  /** How long a message is held; longer than a try, and than a provider's timeout begun at its end. */
  readonly leaseMs: number;
  /** How long stop() waits for what is under way, before it gives it back. */
  readonly stopMs: number;
  readonly retry: RetryPolicy;
  /** From 0 up to 1. */
  readonly random: () => number;
}

const DEFAULTS: RelayOptions = {
  pollMs: SECOND,
  concurrency: 4,
  runMs: 20 * SECOND,
  leaseMs: 60 * SECOND,
  stopMs: 7 * SECOND,
  retry: RETRY_POLICY,
  random: Math.random,
};

/** Where a relay tells what went wrong; pino's logger is one. */
export interface RelayLog {
  info(facts: object, text: string): void;
  warn(facts: object, text: string): void;
  error(facts: object, text: string): void;
}

/**
 * The outbox's worker: leases messages, runs their tasks, and writes down what became of them. Any number of relays
 * may work on one outbox; none runs what another holds. Where one dies, its leases end by themselves.
 */
export class Relay {
  readonly #repository: OutboxRepository;
  readonly #tasks: ReadonlyMap<string, Task>;
  readonly #options: RelayOptions;
  readonly #underWay = new Map<LeasedMessage, Promise<void>>();
  #wake = new AbortController();
  #isStopping = false;
  #polling: Promise<void> | undefined;

  constructor(
    database: Database,
    tasks: readonly Task[],
    private readonly log: RelayLog,
    options: Partial<RelayOptions> = {},
  ) {
    this.#repository = new OutboxRepository(database);
    this.#tasks = new Map(tasks.map((task) => [task.kind, task]));
    this.#options = { ...DEFAULTS, ...options };
    if (this.#options.runMs >= this.#options.leaseMs) throw new RangeError('A try must end before its lease does.');
  }

  /** Begins to look for messages, until stop(). */
  start(): void {
    if (this.#polling) return;
    this.#isStopping = false;
    this.#polling = this.#poll();
  }

  /** Begins nothing more, waits for what is under way, and gives back what has not ended in time. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    this.#wake.abort();
    await this.#polling;
    this.#polling = undefined;
    const patience = new AbortController();
    await Promise.race([
      Promise.all(this.#underWay.values()),
      pause(this.#options.stopMs, undefined, { signal: patience.signal }).catch(() => undefined),
    ]);
    patience.abort();
    await Promise.all([...this.#underWay.keys()].map((message) => this.#giveBack(message)));
  }

  /** Runs messages until none is due; those that wait for a later try are left waiting. @throws as the database does */
  async drain(): Promise<void> {
    for (;;) {
      const begun = await this.#begin();
      if (this.#underWay.size > 0) await Promise.race(this.#underWay.values());
      else if (begun === 0) return;
    }
  }

  async #poll(): Promise<void> {
    let isDatabaseAway = false;
    while (!this.#isStopping) {
      try {
        const begun = await this.#begin();
        if (isDatabaseAway) this.log.info({}, 'The outbox can be read again.');
        isDatabaseAway = false;
        if (begun === 0 || this.#underWay.size >= this.#options.concurrency) await this.#rest();
      } catch (error) {
        if (!isDatabaseAway) this.log.error({ cause: nameOf(error) }, 'The outbox cannot be read.');
        isDatabaseAway = true;
        await this.#rest();
      }
    }
  }

  /** Until the next poll, or until a message under way has ended and left its place, or until stop(). */
  async #rest(): Promise<void> {
    if (this.#isStopping) return;
    this.#wake = new AbortController();
    await pause(this.#options.pollMs, undefined, { signal: this.#wake.signal }).catch(() => undefined);
  }

  /** Leases as many messages as there is room for, and begins them at once, so that no lease runs while it waits. */
  async #begin(): Promise<number> {
    const room = this.#options.concurrency - this.#underWay.size;
    if (room <= 0 || this.#tasks.size === 0) return 0;
    const messages = await this.#repository.lease([...this.#tasks.keys()], room, this.#options.leaseMs);
    for (const message of messages) {
      const end = this.#run(message).finally(() => {
        this.#underWay.delete(message);
        this.#wake.abort();
      });
      this.#underWay.set(message, end);
    }
    return messages.length;
  }

  async #run(message: LeasedMessage): Promise<void> {
    const outcome = await this.#outcomeOf(message);
    try {
      await this.#settle(message, outcome);
    } catch (error) {
      // The lease ends by itself; then the message is run again, which tasks put up with.
      this.log.error({ outboxId: message.id, cause: nameOf(error) }, 'What became of a message was not written down.');
    }
  }

  async #giveBack(message: LeasedMessage): Promise<void> {
    try {
      await this.#repository.giveBack(message);
    } catch (error) {
      this.log.error({ outboxId: message.id, cause: nameOf(error) }, 'A lease was not given back; it ends by itself.');
    }
  }

  async #outcomeOf(message: LeasedMessage): Promise<TaskOutcome> {
    const task = this.#tasks.get(message.kind);
    if (!task) return { kind: 'retry', reason: 'No task is known for it.' }; // only kinds with one are leased
    const signal = AbortSignal.timeout(this.#options.runMs);
    const tooLate = aborted(signal).then((): TaskOutcome => ({ kind: 'retry', reason: 'It took too long.' }));
    try {
      return await Promise.race([task.run(message.payload, { outboxId: message.id, signal }), tooLate]);
    } catch (error) {
      // Its message may hold an address or a statement's parameters: only its name is kept.
      this.log.error({ outboxId: message.id, cause: nameOf(error), at: placeOf(error) }, 'A task failed.');
      return { kind: 'retry', reason: `Unexpected: ${nameOf(error)}` };
    }
  }

  async #settle(message: LeasedMessage, outcome: TaskOutcome): Promise<void> {
    if (outcome.kind === 'done') return this.#repository.markSent(message);
    const facts = { outboxId: message.id, kind: message.kind, tries: message.attempts, reason: outcome.reason };
    if (outcome.kind === 'refused') {
      this.log.warn(facts, 'A message was refused.');
      return this.#repository.markFailed(message, outcome.reason);
    }
    if (outcome.kind === 'misconfigured') this.log.error(facts, 'A message cannot leave: check the configuration.');
    const asked = outcome.kind === 'retry' ? (outcome.retryAfterMs ?? 0) : 0;
    const wait = retryDelay(message.attempts, asked, this.#options.retry, this.#options.random());
    if (wait !== null) return this.#repository.markForLater(message, wait, outcome.reason);
    this.log.error(facts, 'A message was given up.');
    return this.#repository.markFailed(message, outcome.reason);
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

function nameOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  return 'code' in error && typeof error.code === 'string' ? `${error.name} ${error.code}` : error.name;
}

/** The stack without its first lines, which repeat the message. */
function placeOf(error: unknown): string[] {
  const lines = error instanceof Error ? (error.stack ?? '').split('\n') : [];
  return lines.filter((line) => /^\s+at /.test(line)).slice(0, 5);
}
