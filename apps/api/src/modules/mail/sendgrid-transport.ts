import sharedClient from '@sendgrid/client';
import sharedService from '@sendgrid/mail';
import { SECOND } from '@matricula/domain';
import { z } from 'zod';
import type { Mail, MailTransport, SendResult } from './mail.js';
import { retryAfterMs } from './retry-after.js';

/** How long one request to the provider may take. */
const SEND_TIMEOUT_MS = 10 * SECOND;

/** The one status by which SendGrid takes a mail on. */
const ACCEPTED = 202;

/** Where and as whom to send. */
export interface SendGridOptions {
  readonly apiKey: string;
  /** `https://api.sendgrid.com/`, the EU region's, or a stand-in's. */
  readonly baseUrl: string;
  readonly timeoutMs?: number;
}

/** Mail by SendGrid's v3 API. It has no idempotency key: a mail whose answer was lost is sent again. */
export function sendGridTransport({ apiKey, baseUrl, timeoutMs = SEND_TIMEOUT_MS }: SendGridOptions): MailTransport {
  const client = anotherOf(sharedClient);
  client.setApiKey(apiKey);
  client.setDefaultRequest('baseUrl', baseUrl);
  const service = anotherOf(sharedService);
  service.setClient(client);
  service.setTimeout(timeoutMs);
  return {
    async send(mail) {
      try {
        const [{ statusCode }] = await withinTime(service.send(asSendGridWantsIt(mail)), timeoutMs);
        // Whoever answers anything else is not the provider: a login page of a network, say.
        if (statusCode !== ACCEPTED) return { kind: 'misconfigured', reason: `The provider answered ${statusCode}.` };
        return { kind: 'done' };
      } catch (error) {
        return resultOfFailure(error);
      }
    },
  };
}

/** A new instance of the shared one's class: keys and addresses are ours alone, not the process's. */
function anotherOf<T extends object>(shared: T): T {
  // Both packages export their classes, but their types declare the shared instances alone.
  return new (shared.constructor as new () => T)();
}

function asSendGridWantsIt(mail: Mail): Parameters<typeof sharedService.send>[0] {
  const off = { enable: false };
  return {
    to: mail.to,
    from: { email: mail.from.email, ...(mail.from.name === null ? {} : { name: mail.from.name }) },
    subject: mail.subject,
    content: [
      { type: 'text/plain', value: mail.text },
      { type: 'text/html', value: mail.html },
    ],
    // By these a later report of the provider finds its message; every copy bears the same.
    customArgs: { outbox_id: String(mail.outboxId) },
    categories: [mail.category],
    headers: { 'Auto-Submitted': 'auto-generated' },
    // Links lead where they say, and no picture tells when somebody reads.
    trackingSettings: {
      clickTracking: { enable: false, enableText: false },
      openTracking: off,
      subscriptionTracking: off,
    },
  };
}

/** The client's own timeout ends when an answer begins to trickle in; this one does not. */
async function withinTime<T>(sending: Promise<T>, timeoutMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(Object.assign(new Error('too late'), { code: 'ETIMEDOUT' })), timeoutMs);
  });
  try {
    return await Promise.race([sending, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

/** What the client throws: with an answer its status as `code`, without one the name of what happened to the network. */
const failureSchema = z.object({
  code: z.union([z.number(), z.string()]).catch('unknown'),
  response: z
    .object({
      status: z.number().optional().catch(undefined),
      headers: z.object({ 'retry-after': z.string().optional() }).catch({}),
      body: z
        .object({ errors: z.array(z.object({ field: z.string().nullish() })) })
        .optional()
        .catch(undefined),
    })
    .optional()
    .catch(undefined),
});

/** Statuses that speak of this one message; every other 4xx speaks of the key, the address of the API, or the sender. */
const ABOUT_THE_MESSAGE = new Set([400, 413, 422]);
const COME_AGAIN = new Set([408, 425, 429]);

/** Reads no more of an error than status and fields: the rest of it repeats the mail, password and all. */
function resultOfFailure(error: unknown): SendResult {
  const { code, response } = failureSchema.parse(error instanceof Error ? { ...error } : {});
  const status = response ? (response.status ?? Number(code)) : null;
  if (status === null) return { kind: 'retry', reason: `The provider could not be reached: ${code}.` };
  const asked = retryAfterMs(response?.headers['retry-after']);
  if (status >= 500 || COME_AGAIN.has(status)) {
    return {
      kind: 'retry',
      reason: `The provider answered ${status}.`,
      ...(asked === null ? {} : { retryAfterMs: asked }),
    };
  }
  const fields = (response?.body?.errors ?? []).flatMap(({ field }) => (field ? [field] : [])).filter(isFieldName);
  const reason = `The provider answered ${status}${fields.length > 0 ? ` about ${fields.join(', ')}` : ''}.`;
  const isAboutSender = fields.some((field) => field.startsWith('from'));
  return { kind: ABOUT_THE_MESSAGE.has(status) && !isAboutSender ? 'refused' : 'misconfigured', reason };
}

function isFieldName(field: string): boolean {
  return /^[a-z0-9_.[\]]{1,60}$/i.test(field);
}
