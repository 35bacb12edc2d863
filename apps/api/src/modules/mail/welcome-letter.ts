import { isolated } from './isolated.js';
import type { Letter } from './letter.js';

/** The facts of the welcome letter. */
export interface Welcome {
  readonly name: string;
  readonly email: string;
  readonly courseTitle: string;
  readonly institutionName: string;
  readonly signInUrl: string;
  readonly accessPassword: string;
  readonly expiresAt: Date;
  /** IANA name of the institution's time zone. */
  readonly timeZone: string;
}

/** To a new account: where to sign in, as whom, with which access password, and until when (specification, Email sent). */
export function welcomeLetter(welcome: Welcome): Letter {
  const course = isolated(welcome.courseTitle);
  const institution = isolated(welcome.institutionName);
  return {
    subject: `Your access to ${course}`,
    preview: `An account was made for you at ${institution}. Sign in with the password in this mail.`,
    heading: `Welcome, ${isolated(welcome.name)}`,
    parts: [
      {
        kind: 'paragraph',
        text: `You are enrolled in “${course}” at ${institution}, and an account was made for you.`,
      },
      { kind: 'action', label: 'Sign in', url: welcome.signInUrl },
      { kind: 'fact', label: 'Your email', value: welcome.email },
      { kind: 'secret', label: 'Your access password', value: welcome.accessPassword },
      {
        kind: 'paragraph',
        text:
          `It works for 72 hours, until ${wallClock(welcome.expiresAt, welcome.timeZone)}. ` +
          'When you first sign in with it, you are asked to choose a password of your own.',
      },
      {
        kind: 'aside',
        title: 'Was this not you?',
        text:
          'Then somebody else entered your email address, and there is nothing you have to do: nobody can sign in ' +
          'without the password above, and it stops working by itself. Please do not pass it on.',
      },
    ],
    signature: institution,
  };
}

/** To an account whose access password was forgotten, lost or has expired: a new one (decisions, Forgot it). */
export function welcomeAgainLetter(welcome: Omit<Welcome, 'courseTitle'>): Letter {
  const institution = isolated(welcome.institutionName);
  return {
    subject: `Your new access password for ${institution}`,
    preview: 'It replaces the one in earlier mails.',
    heading: `Hello, ${isolated(welcome.name)}`,
    parts: [
      {
        kind: 'paragraph',
        text: `Somebody asked for a new password for your account at ${institution}. This one replaces the one in earlier mails.`,
      },
      { kind: 'secret', label: 'Your access password', value: welcome.accessPassword },
      {
        kind: 'paragraph',
        text:
          `It works for 72 hours, until ${wallClock(welcome.expiresAt, welcome.timeZone)}. ` +
          'When you first sign in with it, you are asked to choose a password of your own.',
      },
      { kind: 'fact', label: 'Your email', value: welcome.email },
      { kind: 'action', label: 'Sign in', url: welcome.signInUrl },
    ],
    signature: institution,
  };
}

/** `25 November 2026 at 14:31 (America/Sao Paulo)`. */
export function wallClock(instant: Date, timeZone: string): string {
  const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone });
  return `${format.format(instant)} (${timeZone.replaceAll('_', ' ')})`;
}
