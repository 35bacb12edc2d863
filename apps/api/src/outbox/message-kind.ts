import type { z } from 'zod';

const NAME_MAX = 64;
const KEY_MAX = 120;
const REQUEST_ID_MAX = 128;

/** Everything about a message but its payload. */
export interface MessageOptions {
  /** Identifies what the message is about: a second message with the same key breaks a UNIQUE index. At most 120 characters. */
  readonly dedupeKey: string;
  /** Messages with the same ordering key run one after the other, in the order of their insertion. At most 120 characters. */
  readonly orderingKey?: string;
  /** The id of the request that caused the message, for log lines and mails. Longer ones are cut at 128 characters. */
  readonly requestId?: string | undefined;
}

/** A message that is ready to be queued. Only a MessageKind makes one, so every queued message has a registered kind. */
export interface OutboxMessage {
  readonly kind: MessageKind<unknown>;
  /** JSON. */
  readonly payload: string;
  readonly dedupeKey: string;
  readonly orderingKey: string | null;
  readonly requestId: string | null;
}

const kindsByName = new Map<string, MessageKind<unknown>>();

/** A kind of message: its name, and the one schema of its payload, parsed when it is queued and when it is run. */
export class MessageKind<P> {
  // Private, so that no object literal passes for a registered kind.
  readonly #payload: z.ZodType<P>;

  /** Use defineMessageKind. */
  constructor(
    readonly name: string,
    payload: z.ZodType<P>,
  ) {
    this.#payload = payload;
  }

  /** A message of this kind. @throws ZodError for a payload that is not valid, RangeError for a key that is too long */
  message(payload: P, { dedupeKey, orderingKey = '', requestId }: MessageOptions): OutboxMessage {
    for (const key of [dedupeKey, orderingKey]) {
      if (key.length > KEY_MAX) throw new RangeError(`A key of ${this.name} is longer than ${KEY_MAX} characters.`);
    }
    return {
      kind: this,
      payload: JSON.stringify(this.#payload.parse(payload)),
      dedupeKey,
      orderingKey: orderingKey || null,
      requestId: requestId?.slice(0, REQUEST_ID_MAX) ?? null,
    };
  }

  /** The payload of a stored message; null where it is not valid. */
  parse(json: string): P | null {
    const parsed = this.#payload.safeParse(valueOf(json));
    return parsed.success ? parsed.data : null;
  }
}

/**
 * Defines and registers a kind of message. Call it while a module is loaded: the relay checks at boot that every
 * registered kind has a task.
 * @throws where the name is taken or longer than its column
 */
export function defineMessageKind<P>(name: string, payload: z.ZodType<P>): MessageKind<P> {
  if (name.length > NAME_MAX) throw new RangeError(`The message kind ${name} is longer than ${NAME_MAX} characters.`);
  if (kindsByName.has(name)) throw new Error(`Two message kinds are called ${name}.`);
  const kind = new MessageKind(name, payload);
  kindsByName.set(name, kind);
  return kind;
}

/** Every kind that a loaded module has defined. */
export function registeredMessageKinds(): readonly MessageKind<unknown>[] {
  return [...kindsByName.values()];
}

function valueOf(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined; // no schema accepts it
  }
}
