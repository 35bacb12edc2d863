import { isolated } from './isolated.js';
import type { Letter } from './letter.js';
import { wallClock } from './welcome-letter.js';

/** The facts of the mail to somebody who has forgotten their password. */
export interface PasswordReset {
  readonly name: string;
  readonly email: string;
  readonly institutionName: string;
  readonly resetUrl: string;
  readonly expiresAt: Date;
  /** IANA name of the institution's time zone. */
  readonly timeZone: string;
}

/** To somebody who has chosen a password: the link by which they choose another (decisions, Forgot it). */
export function passwordResetLetter(reset: PasswordReset): Letter {
  const institution = isolated(reset.institutionName);
  return {
    subject: `Choose a new password for ${institution}`,
    preview: 'The link works once, for 60 minutes.',
    heading: `Hello, ${isolated(reset.name)}`,
    parts: [
      { kind: 'paragraph', text: `Somebody asked for a new password for ${reset.email} at ${institution}.` },
      { kind: 'action', label: 'Choose a new password', url: reset.resetUrl },
      {
        kind: 'paragraph',
        text: `The link works once, until ${wallClock(reset.expiresAt, reset.timeZone)}.`,
      },
      { kind: 'aside', title: "Wasn't you?", text: 'Ignore this email. Your password stays the same.' },
    ],
    signature: institution,
  };
}
