import { isolated } from './isolated.js';
import type { Letter } from './letter.js';

/** The facts of the "you were enrolled" letter. */
export interface Enrolled {
  readonly name: string;
  readonly courseTitle: string;
  readonly institutionName: string;
  readonly signInUrl: string;
}

/** To an existing account: it was enrolled, nothing else was changed; and what to do if it was not them (decisions). */
export function enrolledLetter(enrolled: Enrolled): Letter {
  const course = isolated(enrolled.courseTitle);
  const institution = isolated(enrolled.institutionName);
  return {
    subject: `You were enrolled in ${course}`,
    preview: `You find the course in your account at ${institution}.`,
    heading: `Hello, ${isolated(enrolled.name)}`,
    parts: [
      {
        kind: 'paragraph',
        text: `You were enrolled in “${course}” at ${institution}. You find it in your account, with the password that you have.`,
      },
      { kind: 'action', label: 'Sign in', url: enrolled.signInUrl },
      {
        kind: 'aside',
        title: 'Was this not you?',
        text:
          'Then somebody who has an invitation to this course entered your email address. They got no access to your ' +
          'account: its name and password are as they were. To be taken off the course, write to whoever teaches it.',
      },
    ],
    signature: institution,
  };
}
