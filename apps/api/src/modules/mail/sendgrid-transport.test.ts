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
    sendGridTransport({ apiKey: API_KEY, baseUrl: provider.url, timeoutMs: 100, ...changes });

  it('arrives whole, plain text first, marked with its outbox row, and tracked by nobody', async () => {
    expect(await transport().send(mail)).toEqual({ kind: 'done' });
    expect(provider.accepted).toEqual([
      expect.objectContaining({
        to: mail.to,
        from: { email: 'no-reply@matricula.example', name: 'Escola do Porto' },
        subject: mail.subject,
        text: mail.text,
        html: mail.html,
        outboxId: '7',
      }),
    ]);
    expect(provider.accepted[0]!.body).toMatchObject({
      categories: ['mail.welcome'],
      headers: { 'Auto-Submitted': 'auto-generated' },
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
    ['no answer', 'hang', { kind: 'retry', reason: expect.stringMatching(/ECONNABORTED|ETIMEDOUT/) }],
    [
      'a refused address',
      BAD_RECIPIENT,
      { kind: 'refused', reason: 'The provider answered 400 about personalizations.0.to.0.email.' },
    ],
    [
      'a refused sender',
      { status: 400, field: 'from.email' },
      { kind: 'misconfigured', reason: 'The provider answered 400 about from.email.' },
    ],
    ['403', { status: 403 }, { kind: 'misconfigured', reason: 'The provider answered 403.' }],
    ['another success than 202', { status: 200 }, { kind: 'misconfigured', reason: 'The provider answered 200.' }],
  ])('answers to %s', async (_, behaviour, result) => {
    provider.behave(behaviour);
    expect(await transport().send(mail)).toEqual(result);
  });

  it('tells a wrong key apart from a refused address', async () => {
    expect(await transport({ apiKey: 'SG.other' }).send(mail)).toEqual({
      kind: 'misconfigured',
      reason: 'The provider answered 401.',
    });
    expect(provider.accepted).toEqual([]);
  });

  it('tries again where nobody answers at the address', async () => {
    const nowhere = transport({ baseUrl: 'http://127.0.0.1:1/' });
    expect(await nowhere.send(mail)).toEqual({
      kind: 'retry',
      reason: 'The provider could not be reached: ECONNREFUSED.',
    });
  });

  it('keeps keys and addresses of two transports apart', async () => {
    const other = await MailStandIn.start('SG.other');
    const first = transport();
    const second = sendGridTransport({ apiKey: 'SG.other', baseUrl: other.url });
    await first.send(mail);
    await second.send(mail);
    expect([provider.accepted.length, other.accepted.length]).toEqual([1, 1]);
    await other.close();
  });
});
