import { setTimeout as pause } from 'node:timers/promises';
import { MINUTE, SECOND } from '@matricula/domain';
import pTimeout from 'p-timeout';
import type { Database } from '../database/database.js';
import { errorName, errorPlace, type Log } from '../log/log.js';
import type { Job } from './job.js';
import { JobRepository } from './job.repository.js';

/** Durations in milliseconds. */
export interface SchedulerOptions {
  /** How often to look for jobs that are due. */
  readonly pollMs: number;
  /** How long one run may take before its signal is aborted. */
  readonly runMs: number;
  /** How long a job is held; longer than a run. */
  readonly leaseMs: number;
  /** How long stop() waits for the running job. */
  readonly stopMs: number;
}

const DEFAULTS: SchedulerOptions = {
  pollMs: 30 * SECOND,
  runMs: 5 * MINUTE,
  leaseMs: 10 * MINUTE,
  stopMs: 7 * SECOND,
};

/** Runs jobs when they are due, one after the other. Of any number of processes one runs a job at a time. */
export class Scheduler {
  readonly #repository: JobRepository;
  readonly #options: SchedulerOptions;
  #stopping = new AbortController();
  #polling: Promise<void> | undefined;

  /** @throws a sentence naming a job that is there twice */
  constructor(
    database: Database,
    private readonly jobs: readonly Job[],
    private readonly log: Log,
    options: Partial<SchedulerOptions> = {},
  ) {
    const names = jobs.map(({ name }) => name);
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice !== undefined) throw new Error(`Two jobs are called ${twice}.`);
    this.#repository = new JobRepository(database);
    this.#options = { ...DEFAULTS, ...options };
    if (this.#options.runMs >= this.#options.leaseMs) throw new RangeError('A run must end before its lease does.');
  }

  /** Looks for jobs that are due, now and from time to time, until stop(). */
  start(): void {
    if (this.#polling) return;
    this.#stopping = new AbortController();
    this.#polling = this.#poll(this.#stopping.signal);
  }

  /** Aborts the running job's signal and waits for the job, but not for long: its lease ends by itself. */
  async stop(): Promise<void> {
    this.#stopping.abort();
    if (!this.#polling) return;
    await pTimeout(this.#polling, { milliseconds: this.#options.stopMs, fallback: () => undefined });
    this.#polling = undefined;
  }

  /** Runs each job that is due and that no other process runs. What a job throws is logged. @throws as the database does */
  async runDue(stopping: AbortSignal = this.#stopping.signal): Promise<void> {
    await this.#repository.register(this.jobs);
    for (const job of this.jobs) {
      if (stopping.aborted) return;
      const token = await this.#repository.lease(job, this.#options.leaseMs);
      if (token === null) continue;
      await this.#run(job, stopping);
      await this.#repository.release(job, token);
    }
  }

  async #run(job: Job, stopping: AbortSignal): Promise<void> {
    const timeUp = new AbortController();
    const timer = setTimeout(() => timeUp.abort(), this.#options.runMs);
    try {
      await job.run(AbortSignal.any([stopping, timeUp.signal]));
    } catch (error) {
      this.log.error({ job: job.name, cause: errorName(error), at: errorPlace(error) }, 'A job failed.');
    } finally {
      clearTimeout(timer);
    }
  }

  async #poll(stopping: AbortSignal): Promise<void> {
    let isDatabaseAway = false;
    while (!stopping.aborted) {
      try {
        await this.runDue(stopping);
        isDatabaseAway = false;
      } catch (error) {
        if (!isDatabaseAway) this.log.error({ cause: errorName(error) }, 'Jobs cannot be read.');
        isDatabaseAway = true;
      }
      await pause(this.#options.pollMs, undefined, { signal: stopping }).catch(() => undefined);
    }
  }
}
