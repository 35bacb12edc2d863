import type { MessageKind } from './message-kind.js';

/** The outcome of one run of a task. Reasons are stored in the outbox: no email addresses, no passwords. */
export type TaskOutcome =
  /** Nothing is left to do. `reference` is the other side's id for it, where it has one. */
  | { readonly kind: 'done'; readonly reference?: string }
  /** To be retried, and not before `retryAfterMs` where the other side asked for a wait. */
  | { readonly kind: 'retry'; readonly reason: string; readonly retryAfterMs?: number }
  /** The configuration has to be corrected: retried too, and logged as an error each time. */
  | { readonly kind: 'misconfigured'; readonly reason: string }
  /** No later try can succeed. */
  | { readonly kind: 'refused'; readonly reason: string };

/** One run of a task. */
export interface Run {
  /** The message's row: the same at every try. */
  readonly outboxId: number;
  /** The id of the request that caused the message; null where none did. */
  readonly requestId: string | null;
  /** Aborted when this try's time is over or its message was given back: what has not begun by then must not begin. */
  readonly signal: AbortSignal;
}

/** How one run changed a message. */
export interface Settlement {
  readonly outboxId: number;
  readonly status: 'PENDING' | 'DONE' | 'FAILED';
  /** When the message was queued, as the database stores it. */
  readonly queuedAt: string | Date;
  readonly requestId: string | null;
  /** Why the run did not succeed; null where it did. */
  readonly reason: string | null;
  /** The other side's id for it, where it has one. */
  readonly reference: string | null;
}

/** How messages of one kind are carried out. It may be run more than once for one message. */
export interface Task {
  readonly kind: MessageKind<unknown>;
  /** @param payload JSON, as it stands in the outbox */
  run(payload: string, run: Run): Promise<TaskOutcome>;
  /** Records how a run ended, in the transaction that writes it to the outbox. */
  record(payload: string, settlement: Settlement): Promise<void>;
}

/**
 * A task that sees only valid payloads of its kind.
 * @param record keeps what outlives the message, since the outbox is purged; called for every outcome. What it throws
 * keeps the message from being settled, and so makes it run again.
 */
export function defineTask<P>(
  kind: MessageKind<P>,
  carryOut: (payload: P, run: Run) => Promise<TaskOutcome>,
  record: (payload: P, settlement: Settlement) => Promise<void> = async () => undefined,
): Task {
  return {
    kind,
    async run(json, run) {
      const payload = kind.parse(json);
      if (payload === null) return { kind: 'refused', reason: `The payload is not valid for ${kind.name}.` };
      return carryOut(payload, run);
    },
    async record(json, settlement) {
      const payload = kind.parse(json);
      if (payload !== null) await record(payload, settlement);
    },
  };
}

/**
 * The task of each kind, by name.
 * @throws a sentence naming a kind that has no task, or two
 */
export function tasksByKind(kinds: readonly MessageKind<unknown>[], tasks: readonly Task[]): ReadonlyMap<string, Task> {
  const byName = new Map<string, Task>();
  for (const task of tasks) {
    if (byName.has(task.kind.name)) throw new Error(`Two tasks carry out messages of the kind ${task.kind.name}.`);
    byName.set(task.kind.name, task);
  }
  const missing = kinds.filter((kind) => byName.get(kind.name)?.kind !== kind);
  if (missing.length > 0) {
    throw new Error(`No task carries out messages of the kind ${missing.map(({ name }) => name).join(', ')}.`);
  }
  return byName;
}
