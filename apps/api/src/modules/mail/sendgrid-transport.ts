import type sharedService from '@sendgrid/mail';
import { SECOND } from '@matricula/domain';
import pTimeout, { TimeoutError } from 'p-timeout';
import { z } from 'zod';
import type { Mail, MailTransport, SendResult } from './mail.js';
import { retryAfterMs } from './retry-after.js';

/** How long one request to the provider may take. */
const SEND_TIMEOUT_MS = 10 * SECOND;

/** Default options of each request, which the client passes to axios; its types do not list this one. */
const WITHOUT_REDIRECTS = { url: '', maxRedirects: 0 };

/** The only status with which SendGrid accepts a mail. */
const ACCEPTED = 202;

/** The provider's API and its key. */
export interface SendGridOptions {
  readonly apiKey: string;
  /** `https://api.sendgrid.com/`, the EU region's, or a stand-in's. */
  readonly baseUrl: string;
  readonly timeoutMs?: number;
}

/** Mail by SendGrid's v3 API. It has no idempotency key: a mail whose answer was lost is sent again. */
export function sendGridTransport(options: SendGridOptions): MailTransport {
  const { timeoutMs = SEND_TIMEOUT_MS } = options;
  let loading: ReturnType<typeof loadService> | undefined;
  return {
    async send(mail) {
      try {
        const service = await (loading ??= loadService(options, timeoutMs));
        // The client's own timeout ends when the first bytes of an answer arrive; this one does not.
        const [{ statusCode, headers }] = await pTimeout(service.send(toSendGrid(mail)), { milliseconds: timeoutMs });
        // What answers with another status is not the provider, but a network's sign-in page for example.
        if (statusCode !== ACCEPTED) return { kind: 'misconfigured', reason: `The provider answered ${statusCode}.` };
        return { kind: 'done', ...referenceIn(headers) };
      } catch (error) {
        return resultOfFailure(error);
      }
    },
  };
}

/** Imported with the first mail: the two packages take a tenth of the time in which the server loads. */
async function loadService({ apiKey, baseUrl }: SendGridOptions, timeoutMs: number) {
  const { default: sharedClient } = await import('@sendgrid/client');
  const { default: sharedService } = await import('@sendgrid/mail');
  const client = newInstanceOf(sharedClient);
  client.setApiKey(apiKey);
  client.setDefaultRequest('baseUrl', baseUrl);
  // A redirect would carry the key and the mail, access password included, to another host.
  client.setDefaultRequest(WITHOUT_REDIRECTS);
  const service = newInstanceOf(sharedService);
  service.setClient(client);
  service.setTimeout(timeoutMs);
  return service;
}

/** A new instance of the shared one's class: key and URL belong to it alone, not to the process. */
function newInstanceOf<T extends object>(shared: T): T {
  // Both packages export their classes, but their types declare the shared instances alone.
  return new (shared.constructor as new () => T)();
}

function toSendGrid(mail: Mail): Parameters<typeof sharedService.send>[0] {
  const off = { enable: false };
  const requestId = mail.requestId !== null && isHeaderValue(mail.requestId) ? mail.requestId : null;
  return {
    personalizations: [
      {
        to: mail.to,
        // The provider's reports repeat these: by the outbox id they find their mail. Every copy has the same. At the
        // root of the mail, the provider's API takes a string instead of an object.
        customArgs: { outbox_id: String(mail.outboxId), ...(requestId === null ? {} : { request_id: requestId }) },
      },
    ],
    from: { email: mail.from.email, ...(mail.from.name === null ? {} : { name: mail.from.name }) },
    subject: mail.subject,
    content: [
      { type: 'text/plain', value: mail.text },
      { type: 'text/html', value: mail.html },
    ],
    categories: [mail.category],
    headers: { 'Auto-Submitted': 'auto-generated', ...(requestId === null ? {} : { 'X-Request-Id': requestId }) },
    // Links lead where they say, and no image reports when somebody reads.
    trackingSettings: {
      clickTracking: { enable: false, enableText: false },
      openTracking: off,
      subscriptionTracking: off,
    },
  };
}

function isHeaderValue(text: string): boolean {
  return /^[\x21-\x7e]+$/.test(text);
}

const PROVIDER_ID_MAX = 255;

/** The provider's id for the mail, where it gave one that can be stored. */
function referenceIn(headers: unknown): { readonly reference?: string } {
  const { data } = z.object({ 'x-message-id': z.string().min(1).max(PROVIDER_ID_MAX) }).safeParse(headers);
  return data ? { reference: data['x-message-id'] } : {};
}

/** What the client throws: `code` is the status of the answer, or the name of the network's error where there is none. */
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

/** Statuses about this one message; every other 3xx and 4xx is about the key, the API's URL, or the sender. */
const ABOUT_THE_MESSAGE = new Set([400, 413, 422]);
/** The client's names for a timeout. */
const TIMEOUT_CODES = new Set<string | number>(['ECONNABORTED', 'ETIMEDOUT']);
const RETRY_LATER = new Set([408, 425, 429]);

/** Reads only status and fields of an error: the rest of it repeats the mail, password included. */
function resultOfFailure(error: unknown): SendResult {
  const { code, response } = failureSchema.parse(error instanceof Error ? { ...error } : {});
  if (error instanceof TimeoutError || TIMEOUT_CODES.has(code)) {
    return { kind: 'retry', reason: 'The provider did not answer in time.' };
  }
  const status = response ? (response.status ?? Number(code)) : null;
  if (status === null) return { kind: 'retry', reason: `The provider could not be reached: ${code}.` };
  const asked = retryAfterMs(response?.headers['retry-after']);
  if (status >= 500 || RETRY_LATER.has(status)) {
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
