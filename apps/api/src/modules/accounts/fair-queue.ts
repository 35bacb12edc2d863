import pLimit, { type LimitFunction } from 'p-limit';

/**
 * How much the newest task weighs in the expected duration of a task. A shorter one weighs more than a longer one: a
 * request that was queued by mistake can still be refused later, but one that was refused by mistake is lost.
 */
const SHORTER_TASK_WEIGHT = 0.5;
const LONGER_TASK_WEIGHT = 0.05;
/** Nothing is refused before this many tasks were measured: the first ones of a process are slow. */
const MIN_MEASURED_TASKS = 10;

/** The outcome of asking the queue for a task. */
export type TaskOutcome<T> =
  | { readonly kind: 'done'; readonly result: T }
  /** The task did not start: it would have started too late. */
  | { readonly kind: 'busy'; readonly waitMs: number };

/** What a request does once its key's earlier requests have ended. */
export interface TaskRunner {
  /** By `performance.now()`: the request must not wait for anything longer than this. */
  readonly deadline: number;
  /** Runs the slow task as soon as the semaphore has a place for it. Only this is measured. */
  run<R>(task: () => Promise<R>): Promise<R>;
}

/** The requests of one key, which run one after the other. */
interface KeyQueue {
  readonly mutex: LimitFunction;
  /** Requests that have not ended yet. */
  pending: number;
}

/** Thrown by a task that would start after its deadline. `FairQueue.run` catches it. */
class DeadlineExceeded extends Error {}

/**
 * Slow tasks, fair between keys. Each key has one request under way at a time: so a key's first task starts before any
 * other key's second, and one key alone never fills the semaphore. A request that would wait longer than `maxWaitMs` is
 * refused at once, by the measured duration of tasks.
 */
export class FairQueue {
  readonly #keyQueues = new Map<string, KeyQueue>();
  readonly #semaphore: LimitFunction;
  #taskMs = 0;
  #measuredTasks = 0;

  /** @param parallelism tasks that run at once */
  constructor(
    private readonly parallelism: number,
    private readonly maxWaitMs: number,
  ) {
    this.#semaphore = pLimit(parallelism);
  }

  /**
   * Runs `request` when the earlier requests of `key` have ended. What it does before it calls `run` of its runner, such
   * as waiting for a limit, takes no place of the semaphore. What it throws is thrown.
   */
  async run<T>(key: string, request: (runner: TaskRunner) => Promise<T>): Promise<TaskOutcome<T>> {
    const keyQueue = this.#keyQueues.get(key) ?? { mutex: pLimit(1), pending: 0 };
    const waitMs = this.#expectedWaitMs(keyQueue);
    if (waitMs > this.maxWaitMs) return { kind: 'busy', waitMs };
    const deadline = performance.now() + this.maxWaitMs;
    const run = <R>(task: () => Promise<R>) => this.#semaphore(() => this.#runTask(deadline, task));
    keyQueue.pending += 1;
    this.#keyQueues.set(key, keyQueue);
    try {
      const result = await keyQueue.mutex(() => {
        throwIfPast(deadline);
        return request({ deadline, run });
      });
      return { kind: 'done', result };
    } catch (error) {
      if (!(error instanceof DeadlineExceeded)) throw error;
      return { kind: 'busy', waitMs: this.#expectedWaitMs(keyQueue) };
    } finally {
      keyQueue.pending -= 1;
      if (keyQueue.pending === 0) this.#keyQueues.delete(key);
    }
  }

  async #runTask<R>(deadline: number, task: () => Promise<R>): Promise<R> {
    throwIfPast(deadline);
    const startedAt = performance.now();
    const result = await task();
    this.#measure(performance.now() - startedAt);
    return result;
  }

  /** Before the next task of a key come all of its own, and of each other key as many plus one. */
  #expectedWaitMs(keyQueue: KeyQueue): number {
    if (this.#measuredTasks < MIN_MEASURED_TASKS) return 0;
    let ahead = keyQueue.pending;
    for (const other of this.#keyQueues.values()) {
      if (other !== keyQueue) ahead += Math.min(other.pending, keyQueue.pending + 1);
    }
    return this.#taskMs * Math.max(0, keyQueue.pending, (ahead + 1 - this.parallelism) / this.parallelism);
  }

  #measure(ms: number): void {
    const weight = ms < this.#taskMs ? SHORTER_TASK_WEIGHT : LONGER_TASK_WEIGHT;
    this.#taskMs = this.#measuredTasks === 0 ? ms : this.#taskMs + (ms - this.#taskMs) * weight;
    this.#measuredTasks += 1;
  }
}

/** Tasks took longer than expected. */
function throwIfPast(deadline: number): void {
  if (performance.now() > deadline) throw new DeadlineExceeded();
}
