import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { z } from 'zod';

/** A mail that the stand-in accepted, even where its answer never arrived. */
export interface AcceptedMail {
  readonly to: string;
  readonly from: { readonly email: string; readonly name?: string };
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly outboxId: string | undefined;
  readonly requestId: string | undefined;
  /** The body as it came. */
  readonly body: SentBody;
}

/** What the stand-in does with one well-formed request. */
export type Behaviour =
  | 'accept'
  | 'accept-then-reset'
  | 'accept-then-hang'
  /** Sends the beginning of an answer, and never its end. */
  | 'accept-then-trickle'
  | 'reset'
  | 'hang'
  | {
      readonly status: number;
      readonly retryAfterSeconds?: number;
      readonly field?: string;
      readonly location?: string;
    };

export const TOO_MANY_REQUESTS: Behaviour = { status: 429, retryAfterSeconds: 1 };
export const UNAVAILABLE: Behaviour = { status: 503 };
export const BAD_RECIPIENT: Behaviour = { status: 400, field: 'personalizations.0.to.0.email' };

const email = z.string().regex(/^[^\s@]+@[^\s@]+$/);
const filled = z.string().min(1);
const setting = z.object({ enable: z.boolean() }).loose();
const recipient = z.strictObject({ email, name: filled.optional() });
const personalization = z.strictObject({
  to: z.array(recipient).min(1),
  custom_args: z.record(z.string(), z.string()).optional(),
});
/** The body of `POST /v3/mail/send`, by the provider's OpenAPI document, as far as we use it. */
const sentBody = z.strictObject({
  personalizations: z.array(personalization).min(1),
  from: z.strictObject({ email, name: filled.optional() }),
  // A line break in a header is an attack on it.
  subject: filled.regex(/^[^\r\n]+$/),
  // "The text/plain content must be first", says SendGrid.
  content: z.tuple([
    z.strictObject({ type: z.literal('text/plain'), value: filled }),
    z.strictObject({ type: z.literal('text/html'), value: filled }),
  ]),
  categories: z.array(filled).max(10).optional(),
  // An object in each personalization, but a string here.
  custom_args: z.string().optional(),
  headers: z.record(z.string(), z.string().regex(/^[\x20-\x7e]*$/)).optional(),
  tracking_settings: z.record(z.string(), setting).optional(),
});
export type SentBody = z.infer<typeof sentBody>;

/** Stands in for SendGrid in tests: accepts `POST /v3/mail/send` as SendGrid would, and fails as a test asks. */
export class MailStandIn {
  readonly accepted: AcceptedMail[] = [];
  /** How many requests it received, with any outcome. */
  requests = 0;
  readonly #server: Server;
  #script: Behaviour[] = [];

  private constructor(private readonly apiKey: string) {
    this.#server = createServer((request, response) => void this.#serve(request, response));
  }

  static async start(apiKey: string): Promise<MailStandIn> {
    const standIn = new MailStandIn(apiKey);
    await once(standIn.#server.listen(0, '127.0.0.1'), 'listening');
    return standIn;
  }

  get url(): string {
    const { port } = this.#server.address() as AddressInfo; // it listens on a port, not on a pipe
    return `http://127.0.0.1:${port}/`;
  }

  /** What to do with the next requests, one after the other; then everything is accepted. */
  behave(...script: readonly Behaviour[]): void {
    this.#script = [...script];
  }

  async close(): Promise<void> {
    this.#server.closeAllConnections();
    this.#server.close();
    await once(this.#server, 'close');
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    this.requests += 1;
    if (request.method !== 'POST' || request.url !== '/v3/mail/send') return refuse(response, 404, 'not found');
    if (request.headers.authorization !== `Bearer ${this.apiKey}`) {
      return refuse(response, 401, 'The provided authorization grant is invalid, expired, or revoked');
    }
    const parsed = sentBody.safeParse(jsonOf(await text(request)));
    if (!parsed.success) {
      const [issue] = parsed.error.issues;
      return refuse(response, 400, issue!.message, issue!.path.join('.'));
    }
    this.#answer(request, response, parsed.data, this.#script.shift() ?? 'accept');
  }

  #answer(request: IncomingMessage, response: ServerResponse, body: SentBody, behaviour: Behaviour): void {
    if (typeof behaviour === 'object') {
      const { status, retryAfterSeconds, field, location } = behaviour;
      if (location !== undefined) response.setHeader('location', location);
      if (retryAfterSeconds !== undefined) response.setHeader('retry-after', retryAfterSeconds);
      // SendGrid's messages repeat the email: it must not be stored in the outbox.
      return refuse(response, status, `Not today for ${body.personalizations[0]!.to[0]!.email}`, field);
    }
    if (behaviour.startsWith('accept')) this.accepted.push(acceptedMail(body));
    if (behaviour.endsWith('reset')) request.socket.resetAndDestroy();
    if (behaviour === 'accept-then-trickle') response.writeHead(202, { 'content-length': 2 }).write('{');
    if (behaviour === 'accept') response.writeHead(202, { 'x-message-id': `stand-in-${this.accepted.length}` }).end();
  }
}

function acceptedMail(body: SentBody): AcceptedMail {
  const { personalizations, from, subject, content } = body;
  const [plain, rich] = content;
  const { to, custom_args: args } = personalizations[0]!;
  const ids = { outboxId: args?.outbox_id, requestId: args?.request_id };
  return { to: to[0]!.email, from, subject, text: plain.value, html: rich.value, ...ids, body };
}

function refuse(response: ServerResponse, status: number, message: string, field: string | null = null): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify({ errors: [{ message, field, help: null }] }));
}

function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined; // no schema accepts it
  }
}
