import { enrolledMail, passwordResetMail, renderContent, welcomeAgainMail, welcomeMail } from './index.js';
import type { MailContent } from './mail-content.js';

const PASSWORD = 'ABCD-EFGH-JKMN';
const SIGN_IN = 'https://matricula.example/sign-in#email=ana%40example.org';
const RESET = 'https://matricula.example/reset-password#QhZ0yKqzYd2pB4vG8xWmN1sR5tUjLcEa7fIoHk3M9bV';
const facts = {
  name: 'Ana Sousa',
  email: 'ana@example.org',
  courseTitle: 'Algebra & Geometry',
  institutionName: 'Escola do Porto',
  signInUrl: SIGN_IN,
  resetUrl: RESET,
  accessPassword: PASSWORD,
  requireChangePassword: false,
  expiresAt: new Date('2026-11-25T17:31:00.000Z'),
  timeZone: 'America/Sao_Paulo',
};
const UNTIL = 'until Nov 25, 2026, 2:31 PM, Sao Paulo time (GMT-3)';
const all = (changed: Partial<typeof facts> = {}): [string, MailContent, string][] => [
  ['welcome', welcomeMail({ ...facts, ...changed }), SIGN_IN],
  ['welcome again', welcomeAgainMail({ ...facts, ...changed }), SIGN_IN],
  ['enrolled', enrolledMail({ ...facts, ...changed }), SIGN_IN],
  ['password reset', passwordResetMail({ ...facts, ...changed }), RESET],
];
/** What is shown of the HTML: without its document type, which names a URL. */
const shown = (html: string) => html.replace(/<!DOCTYPE[^>]*>/, '');

describe.each(all())('the mail of the kind %s', (_, content, url) => {
  it('names the school first: in the subject, in the HTML and in the plain text', async () => {
    const { html, text } = await renderContent(content);
    expect(content.subject).toMatch(/^Escola do Porto: /);
    expect(text).toMatch(/^Escola do Porto\n\n(Welcome|Hello), Ana Sousa\n\n/);
    const body = html.slice(html.indexOf('</head>'));
    expect(body.indexOf('Escola do Porto')).toBeGreaterThan(0);
    expect(body.indexOf('Escola do Porto')).toBeLessThan(body.indexOf('Ana Sousa'));
  });

  it('has its link once in the plain text, says what to do if it was not them, and ends with a line', async () => {
    const { text } = await renderContent(content);
    expect(text.split(url)).toHaveLength(2);
    expect(text).toContain('Wasn’t you?');
    expect(text).toMatch(/[^\n]\n$/);
  });

  it('needs no image, no script and nothing from elsewhere', async () => {
    const body = shown((await renderContent(content)).html);
    expect(body).not.toMatch(/<img|<script|<link|url\(|@import/i);
    expect(new Set(body.match(/https?:[^"<\s]+/g))).toEqual(new Set([url]));
  });

  it('has colours for dark mode', async () => {
    const { html } = await renderContent(content);
    expect(html).toContain('@media (prefers-color-scheme:dark){');
    expect(html).toContain('<meta name="color-scheme" content="light dark"/>');
  });
});

describe.each([all()[0]!, all()[1]!])('the access password in the mail of the kind %s', (_, content) => {
  it('stands alone on a line of the plain text, once, before the link to sign in', async () => {
    const { text } = await renderContent(content);
    const lines = text.split('\n');
    expect(lines.filter((line) => line.includes(PASSWORD))).toEqual([PASSWORD]);
    expect(text.indexOf(PASSWORD)).toBeLessThan(text.indexOf(SIGN_IN));
  });

  it('comes before the link in the HTML, and is neither in the subject nor in what lists of mails show', async () => {
    const { html } = await renderContent(content);
    expect(html.indexOf(PASSWORD)).toBeLessThan(html.indexOf(SIGN_IN));
    expect(html.split(PASSWORD)).toHaveLength(2);
    expect(content.subject).not.toContain(PASSWORD);
    expect(html.indexOf(PASSWORD)).toBeGreaterThan(html.indexOf('Ana Sousa'));
  });

  it('works until a named instant, as the named email, and is followed by one of their own', async () => {
    const { text } = await renderContent(content);
    for (const fact of ['72 hours', UNTIL, 'ana@example.org', 'you choose your own password', 'Forgot password?']) {
      expect(text).toContain(fact);
    }
  });
});

describe('the welcome mail', () => {
  it('says in which course, and that an account was created', async () => {
    const { html, text } = await renderContent(welcomeMail(facts));
    expect(text).toContain('You’re enrolled in “Algebra & Geometry”, and we created your account.');
    expect(html).toContain('You’re enrolled in “Algebra &amp; Geometry”, and we created your account.');
  });
});

describe('the mail to an existing account', () => {
  it('names the course and the password to use, and holds none', async () => {
    const { text } = await renderContent(enrolledMail(facts));
    expect(text).toContain('“Algebra & Geometry”');
    expect(text).toContain('Sign in with your usual password.');
    expect(text).toContain('To leave, contact the teacher.');
    expect(text).not.toContain(PASSWORD);
  });

  it('speaks of the temporary password where the person has no other yet', async () => {
    const { text } = await renderContent(enrolledMail({ ...facts, requireChangePassword: true }));
    expect(text).toContain('Sign in with the temporary password from our earlier email.');
    expect(text).not.toContain('usual password');
  });
});

describe('the mail about a forgotten password', () => {
  it('says that nobody knows who asked, how long the link works, and that nothing changes without it', async () => {
    const { text } = await renderContent(passwordResetMail(facts));
    for (const fact of [
      'ana@example.org',
      'works once, for 60 minutes',
      UNTIL,
      'We don’t know who asked',
      'Ignore this',
    ]) {
      expect(text).toContain(fact);
    }
  });
});

describe('names and titles in mails', () => {
  const strange = {
    name: '<script>alert(1)</script>\\u0041',
    courseTitle: 'حساب',
    institutionName: '🏫 "A" & \'B\'',
  };

  it.each(all(strange))('are escaped in HTML and whole in plain text: %s', async (_, content) => {
    const { html, text } = await renderContent(content);
    expect(html).not.toContain('<script');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;\\u0041');
    expect(html).toContain('🏫 &quot;A&quot; &amp; &#x27;B&#x27;');
    expect(text).toContain('<script>alert(1)</script>\\u0041');
    expect(text).toContain(`🏫 "A" & 'B'`);
  });

  it('are isolated where they run from right to left, also in the subject', async () => {
    const content = welcomeMail({ ...facts, ...strange, institutionName: 'מכללה' });
    expect(content.subject).toMatch(/^\u2068מכללה\u2069: .*\u2068حساب\u2069$/);
    const { html, text } = await renderContent(content);
    for (const body of [html, text]) expect(body).toContain('“\u2068حساب\u2069”');
  });
});
