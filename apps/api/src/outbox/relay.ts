import { setTimeout as pause } from 'node:timers/promises';
import { SECOND } from '@matricula/domain';
import pTimeout from 'p-timeout';
import type { Database } from '../database/database.js';
import { errorName, errorPlace, type Log } from '../log/log.js';
import type { MessageKind } from './message-kind.js';
import { OutboxRepository, type LeasedMessage, type NextState } from './outbox.repository.js';
import { RETRY_POLICY, retryDelay, type RetryPolicy } from './retry-delay.js';
import { tasksByKind, type Task, type TaskOutcome } from './task.js';

/** Durations in milliseconds. */
export interface RelayOptions {
  /** How long to wait when nothing is due. */
  readonly pollMs: number;
  /** How many messages run at the same time; each is leased just before it begins. */
  readonly concurrency: number;
  /** How long one try may take. */
  readonly runMs: number;
  /** How long a message is held; longer than a try, and than a provider's timeout that starts at the try's end. */
  readonly leaseMs: number;
  /** How long stop() waits for running messages before it gives them back. */
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

/** A message that is being run. */
interface RunningTask {
  readonly end: Promise<void>;
  /** Aborted when its lease has been given back. */
  readonly givenBack: AbortController;
}

const TOO_LONG: TaskOutcome = { kind: 'retry', reason: 'It took too long.' };

/**
 * The outbox's worker: leases messages, runs their tasks, and stores the outcomes. Any number of relays may work on one
 * outbox; none runs what another holds. When one dies, its leases end by themselves.
 */
export class Relay {
  readonly #repository: OutboxRepository;
  readonly #tasks: ReadonlyMap<string, Task>;
  readonly #options: RelayOptions;
  readonly #running = new Map<LeasedMessage, RunningTask>();
  #wake = new AbortController();
  #isStopping = false;
  #polling: Promise<void> | undefined;

  /**
   * @param kinds every kind that may be queued
   * @throws a sentence naming a kind that has no task, or two
   */
  constructor(
    database: Database,
    kinds: readonly MessageKind<unknown>[],
    tasks: readonly Task[],
    private readonly log: Log,
    options: Partial<RelayOptions> = {},
  ) {
    this.#repository = new OutboxRepository(database);
    this.#tasks = tasksByKind(kinds, tasks);
    this.#options = { ...DEFAULTS, ...options };
    if (this.#options.runMs >= this.#options.leaseMs) throw new RangeError('A try must end before its lease does.');
  }

  /** Polls for messages until stop(). */
  start(): void {
    if (this.#polling) return;
    this.#isStopping = false;
    this.#polling = this.#poll();
  }

  /** Begins nothing more, waits for running messages, and gives back those that do not end in time. */
  async stop(): Promise<void> {
    this.#isStopping = true;
    this.#wake.abort();
    await this.#polling;
    this.#polling = undefined;
    await pTimeout(Promise.all(this.#ends), {
      milliseconds: this.#options.stopMs,
      fallback: () => undefined,
    });
    await Promise.all([...this.#running].map(([message, { givenBack }]) => this.#giveBack(message, givenBack)));
  }

  /** Runs messages until none is due; those that wait for a later try stay queued. @throws as the database does */
  async drain(): Promise<void> {
    for (;;) {
      const begun = await this.#begin();
      if (this.#running.size > 0) await Promise.race(this.#ends);
      else if (begun === 0) return;
    }
  }

  get #ends(): Promise<void>[] {
    return Array.from(this.#running.values(), ({ end }) => end);
  }

  async #poll(): Promise<void> {
    let isDatabaseAway = false;
    while (!this.#isStopping) {
      try {
        const begun = await this.#begin();
        if (isDatabaseAway) this.log.info({}, 'The outbox can be read again.');
        isDatabaseAway = false;
        if (begun === 0 || this.#running.size >= this.#options.concurrency) await this.#wait();
      } catch (error) {
        if (!isDatabaseAway) this.log.error({ cause: errorName(error) }, 'The outbox cannot be read.');
        isDatabaseAway = true;
        await this.#wait();
      }
    }
  }

  /** Until the next poll, the end of a running message, or stop(). */
  async #wait(): Promise<void> {
    if (this.#isStopping) return;
    this.#wake = new AbortController();
    await pause(this.#options.pollMs, undefined, { signal: this.#wake.signal }).catch(() => undefined);
  }

  /** Leases as many messages as may run, and begins them at once, so that no lease is spent waiting. */
  async #begin(): Promise<number> {
    const count = this.#options.concurrency - this.#running.size;
    if (count <= 0 || this.#tasks.size === 0) return 0;
    const messages = await this.#repository.lease([...this.#tasks.keys()], count, this.#options.leaseMs);
    for (const message of messages) {
      const givenBack = new AbortController();
      const end = this.#run(message, this.#tasks.get(message.kind)!, givenBack.signal).finally(() => {
        this.#running.delete(message);
        this.#wake.abort();
      });
      this.#running.set(message, { end, givenBack });
    }
    return messages.length;
  }

  async #run(message: LeasedMessage, task: Task, givenBack: AbortSignal): Promise<void> {
    const outcome = await this.#outcomeOf(message, task, givenBack);
    if (outcome === null) return;
    try {
      await this.#settle(message, task, outcome);
    } catch (error) {
      // The lease ends by itself; then the message is run again, which tasks allow for.
      this.log.error({ ...factsOf(message), cause: errorName(error) }, 'The outcome of a message could not be stored.');
    }
  }

  async #giveBack(message: LeasedMessage, givenBack: AbortController): Promise<void> {
    try {
      await this.#repository.giveBack(message);
    } catch (error) {
      const facts = { ...factsOf(message), cause: errorName(error) };
      this.log.error(facts, 'A lease could not be given back; it ends by itself.');
    }
    givenBack.abort();
  }

  /** @returns null where the message was given back meanwhile: another worker may be running it */
  async #outcomeOf(message: LeasedMessage, task: Task, givenBack: AbortSignal): Promise<TaskOutcome | null> {
    const timeUp = new AbortController();
    const signal = AbortSignal.any([timeUp.signal, givenBack]);
    try {
      return await pTimeout(task.run(message.payload, { outboxId: message.id, requestId: message.requestId, signal }), {
        milliseconds: this.#options.runMs,
        signal: givenBack,
        fallback: () => {
          timeUp.abort();
          return TOO_LONG;
        },
      });
    } catch (error) {
      if (givenBack.aborted) return null;
      // Its message may hold an email address or a statement's parameters: only its name is kept.
      const facts = { ...factsOf(message), cause: errorName(error), at: errorPlace(error) };
      this.log.error(facts, 'A task failed.');
      return { kind: 'retry', reason: `Unexpected: ${errorName(error)}` };
    }
  }

  async #settle(message: LeasedMessage, task: Task, outcome: TaskOutcome): Promise<void> {
    const next = this.#nextStateOf(message, outcome);
    await this.#repository.settle(message, next, () =>
      task.record(message.payload, {
        outboxId: message.id,
        status: next.status,
        queuedAt: message.createdAt,
        requestId: message.requestId,
        reason: next.status === 'DONE' ? null : next.reason,
        reference: outcome.kind === 'done' ? (outcome.reference ?? null) : null,
      }),
    );
  }

  #nextStateOf(message: LeasedMessage, outcome: TaskOutcome): NextState {
    if (outcome.kind === 'done') return { status: 'DONE' };
    const { reason } = outcome;
    const facts = { ...factsOf(message), tries: message.attempts, reason };
    if (outcome.kind === 'refused') {
      this.log.warn(facts, 'A message was refused.');
      return { status: 'FAILED', reason };
    }
    if (outcome.kind === 'misconfigured') this.log.error(facts, 'A message cannot be sent: check the configuration.');
    const asked = outcome.kind === 'retry' ? (outcome.retryAfterMs ?? 0) : 0;
    const waitMs = retryDelay(message.attempts, asked, this.#options.retry, this.#options.random());
    if (waitMs !== null) return { status: 'PENDING', reason, waitMs };
    this.log.error(facts, 'A message was given up.');
    return { status: 'FAILED', reason };
  }
}

/** What every log line about a message holds. */
function factsOf({ id, kind, requestId }: LeasedMessage): object {
  return { outboxId: id, kind, ...(requestId === null ? {} : { requestId }) };
}
