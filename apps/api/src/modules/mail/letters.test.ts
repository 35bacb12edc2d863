import { enrolledLetter } from './enrolled-letter.js';
import { letterHtml } from './letter-html.js';
import { letterText } from './letter.js';
import { welcomeLetter } from './welcome-letter.js';

const PASSWORD = 'ABCD-EFGH-JKMN';
const welcome = {
  name: 'Ana Sousa',
  email: 'ana@example.org',
  courseTitle: 'Algebra & Geometry',
  institutionName: 'Escola do Porto',
  signInUrl: 'https://matricula.example/sign-in',
  accessPassword: PASSWORD,
  expiresAt: new Date('2026-11-25T17:31:00.000Z'),
  timeZone: 'America/Sao_Paulo',
};

describe('the welcome mail', () => {
  const letter = welcomeLetter(welcome);

  it('has the password alone on a line of its own in its plain text, once', () => {
    const lines = letterText(letter).split('\n');
    expect(lines.filter((line) => line.includes(PASSWORD))).toEqual([PASSWORD]);
  });

  it.each([
    ['plain text', letterText(letter), 'Algebra & Geometry'],
    ['HTML', letterHtml(letter), 'Algebra &amp; Geometry'],
  ])('says in %s where to sign in, as whom, for which course, and until when', (_, body, course) => {
    const who = [
      'Ana Sousa',
      'ana@example.org',
      course,
      'Escola do Porto',
      'https://matricula.example/sign-in',
      PASSWORD,
    ];
    const until = ['72 hours', 'until 25 November 2026 at 14:31 (America/Sao Paulo)', 'choose a password of your own'];
    for (const fact of [...who, ...until, 'Was this not you?']) {
      expect(body).toContain(fact);
    }
  });

  it('needs no image, no script and nothing from elsewhere', () => {
    const body = letterHtml(letter);
    expect(body).not.toMatch(/<img|<script|<link|url\(|@import/i);
    expect(body.match(/https?:[^"<\s]+/g)!.every((url) => url === welcome.signInUrl)).toBe(true);
  });

  it('keeps the password out of the subject and of what lists of mails show', () => {
    expect(letter.subject + letter.preview).not.toContain(PASSWORD);
  });
});

describe('the mail to an existing account', () => {
  const letter = enrolledLetter(welcome);

  it.each([letterText(letter), letterHtml(letter)])('names the course, and what to do if it was not them', (body) => {
    for (const fact of [
      'You were enrolled in',
      'Escola do Porto',
      'https://matricula.example/sign-in',
      'Was this not you?',
    ]) {
      expect(body).toContain(fact);
    }
  });

  it('holds no password', () => {
    expect(letterText(letter)).not.toContain(PASSWORD);
  });
});

describe('names and titles in mails', () => {
  const strange = {
    ...welcome,
    name: '<script>alert(1)</script>',
    courseTitle: 'حساب',
    institutionName: '🏫 "A" & \'B\'',
  };

  it.each([
    ['welcome', welcomeLetter(strange)],
    ['enrolled', enrolledLetter(strange)],
  ])('are escaped in HTML and whole in plain text: %s', (_, letter) => {
    const body = letterHtml(letter);
    expect(body).not.toContain('<script');
    expect(body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(body).toContain('🏫 &quot;A&quot; &amp; &#39;B&#39;');
    expect(letterText(letter)).toContain('<script>alert(1)</script>');
    expect(letterText(letter)).toContain(`🏫 "A" & 'B'`);
    expect(letter.subject).toContain('\u2068حساب\u2069');
  });
});
