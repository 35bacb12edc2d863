import {
  BAD_RECIPIENT,
  MailStandIn,
  TOO_MANY_REQUESTS,
  UNAVAILABLE,
  type Behaviour,
} from '../../../test/mail-stand-in.js';
import type { Mail } from './mail.js';
import { sendGridTransport } from './sendgrid-transport.js';

const API_KEY = 'SG.test';
const mail: Mail = {
  outboxId: 7,
  requestId: 'a1b2-c3',
  category: 'mail.welcome',
  from: { name: 'Escola do Porto', email: 'no-reply@matricula.example' },
  to: 'ana@example.org',
  subject: 'Your access to \u2068حساب\u2069 👋 {{x}}',
  text: 'ABCD-EFGH-JKMN\n',
  html: '<p>ABCD-EFGH-JKMN</p>',
};

describe('mail by SendGrid', () => {
  let provider: MailStandIn;
  beforeEach(async () => {
    provider = await MailStandIn.start(API_KEY);
  });
  afterEach(() => provider.close());

  const transport = (changes = {}) =>
    sendGridTransport({ apiKey: API_KEY, baseUrl: provider.url, timeoutMs: 10_000, ...changes });

  it('arrives whole, plain text first, with its outbox id and request id, and without tracking', async () => {
    expect(await transport().send(mail)).toEqual({ kind: 'done', reference: 'stand-in-1' });
    expect(provider.accepted).toEqual([
      expect.objectContaining({
        to: mail.to,
        from: { email: 'no-reply@matricula.example', name: 'Escola do Porto' },
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        outboxId: '7',
        requestId: 'a1b2-c3',
      }),
    ]);
    expect(provider.accepted[0]!.body).toMatchObject({
      categories: ['mail.welcome'],
      headers: { 'Auto-Submitted': 'auto-generated', 'X-Request-Id': 'a1b2-c3' },
      tracking_settings: {
        click_tracking: { enable: false, enable_text: false },
        open_tracking: { enable: false },
        subscription_tracking: { enable: false },
      },
    });
  });

  it.each<[string, Behaviour, object]>([
    [
      '429 with Retry-After',
      TOO_MANY_REQUESTS,
      { kind: 'retry', reason: 'The provider answered 429.', retryAfterMs: 1_000 },
    ],
    ['503', UNAVAILABLE, { kind: 'retry', reason: 'The provider answered 503.' }],
    ['a cut connection', 'reset', { kind: 'retry', reason: 'The provider could not be reached: ECONNRESET.' }],
    ['acceptance, then a cut', 'accept-then-reset', { kind: 'retry', reason: expect.stringContaining('ECONNRESET') }],
    [
      'an invalid recipient',
      BAD_RECIPIENT,
      { kind: 'refused', reason: 'The provider answered 400 about personalizations.0.to.0.email.' },
    ],
    [
      'an invalid sender',
      { status: 400, field: 'from.email' },
      { kind: 'misconfigured', reason: 'The provider answered 400 about from.email.' },
    ],
    ['403', { status: 403 }, { kind: 'misconfigured', reason: 'The provider answered 403.' }],
    [
      'a redirect',
      { status: 307, location: '/v3/mail/send' },
      { kind: 'misconfigured', reason: 'The provider answered 307.' },
    ],
    ['another success than 202', { status: 200 }, { kind: 'misconfigured', reason: 'The provider answered 200.' }],
  ])('answers to %s', async (_, behaviour, result) => {
    provider.behave(behaviour);
    expect(await transport().send(mail)).toEqual(result);
  });

  it('gives up waiting where there is no answer, or only the beginning of one', async () => {
    for (const behaviour of ['hang', 'accept-then-hang', 'accept-then-trickle'] as const) {
      provider.behave(behaviour);
      expect(await transport({ timeoutMs: 100 }).send(mail)).toEqual({
        kind: 'retry',
        reason: 'The provider did not answer in time.',
      });
    }
  });

  it('does not follow a redirect, which would give key and mail to another host', async () => {
    const other = await MailStandIn.start(API_KEY);
    for (const status of [301, 302, 303, 307, 308]) {
      provider.behave({ status, location: `${other.url}v3/mail/send` });
      expect(await transport().send(mail)).toEqual({
        kind: 'misconfigured',
        reason: `The provider answered ${status}.`,
      });
    }
    expect(other.requests).toBe(0);
    await other.close();
  });

  it('leaves out a request id that is no value for a header', async () => {
    await transport().send({ ...mail, requestId: 'a\r\nBcc: x@y.example' });
    await transport().send({ ...mail, requestId: null });
    expect(provider.accepted.map(({ requestId }) => requestId)).toEqual([undefined, undefined]);
    expect(provider.accepted.map(({ body }) => body.headers)).toEqual([
      { 'Auto-Submitted': 'auto-generated' },
      { 'Auto-Submitted': 'auto-generated' },
    ]);
  });

  it('reports a wrong key otherwise than an invalid recipient', async () => {
    expect(await transport({ apiKey: 'SG.other' }).send(mail)).toEqual({
      kind: 'misconfigured',
      reason: 'The provider answered 401.',
    });
    expect(provider.accepted).toEqual([]);
  });

  it('retries where nothing listens at the URL', async () => {
    const nowhere = transport({ baseUrl: 'http://127.0.0.1:1/' });
    expect(await nowhere.send(mail)).toEqual({
      kind: 'retry',
      reason: 'The provider could not be reached: ECONNREFUSED.',
    });
  });

  it('keeps keys and URLs of two transports apart', async () => {
    const other = await MailStandIn.start('SG.other');
    const first = transport();
    const second = sendGridTransport({ apiKey: 'SG.other', baseUrl: other.url });
    await first.send(mail);
    await second.send(mail);
    expect([provider.accepted.length, other.accepted.length]).toEqual([1, 1]);
    await other.close();
  });
});
