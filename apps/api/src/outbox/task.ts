import type { z } from 'zod';

/** A kind of message: its name, and the one schema of its payload, parsed when it is queued and when it is run. */
export interface MessageKind<P> {
  readonly name: string;
  readonly payload: z.ZodType<P>;
}

/** What became of one run of a task. Reasons are kept in the outbox: no addresses, no passwords. */
export type TaskOutcome =
  /** There is nothing left to do. */
  | { readonly kind: 'done' }
  /** To be tried again, and not before `retryAfterMs` where the other side named a wait. */
  | { readonly kind: 'retry'; readonly reason: string; readonly retryAfterMs?: number }
  /** Somebody has to mend the configuration: tried again too, and told loudly. */
  | { readonly kind: 'misconfigured'; readonly reason: string }
  /** No later try can succeed. */
  | { readonly kind: 'refused'; readonly reason: string };

/** One run of a task. */
export interface Run {
  /** The message's row: the same at every try. */
  readonly outboxId: number;
  /** Aborted when the time for this try is over: what has not begun to leave by then must not begin. */
  readonly signal: AbortSignal;
}

/** How messages of one kind are carried out. It may be run more than once for one message. */
export interface Task {
  readonly kind: string;
  /** @param payload JSON, as it stands in the outbox */
  run(payload: string, run: Run): Promise<TaskOutcome>;
}

/** A task whose `carryOut` sees only payloads that its kind's schema accepts. */
export function defineTask<P>(kind: MessageKind<P>, carryOut: (payload: P, run: Run) => Promise<TaskOutcome>): Task {
  return {
    kind: kind.name,
    async run(payload, run) {
      const parsed = kind.payload.safeParse(jsonOf(payload));
      if (!parsed.success) return { kind: 'refused', reason: `The payload is not one of ${kind.name}.` };
      return carryOut(parsed.data, run);
    },
  };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // no schema accepts it
  }
}
