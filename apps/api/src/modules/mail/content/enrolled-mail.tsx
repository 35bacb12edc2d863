import { isolated } from '../isolated.js';
import { messages } from '../messages.en.js';
import type { MailContent } from './mail-content.js';
import { Action, MailPage, Paragraph, WasntYou } from './mail-parts.js';

/** The facts of the mail to an account that was enrolled. */
export interface Enrolled {
  readonly name: string;
  readonly courseTitle: string;
  readonly institutionName: string;
  readonly signInUrl: string;
  /** They have not signed in yet, and still have the access password of an earlier mail. */
  readonly requireChangePassword: boolean;
}

/** To an existing account: it was enrolled, nothing else was changed; and what to do if it was not them (decisions). */
export function enrolledMail(enrolled: Enrolled): MailContent {
  const text = messages.enrolled;
  const [course, institution] = [isolated(enrolled.courseTitle), isolated(enrolled.institutionName)];
  return {
    subject: text.subject({ institution, course }),
    body: (
      <MailPage
        institutionName={enrolled.institutionName}
        preview={text.preview}
        heading={text.heading({ name: isolated(enrolled.name) })}
      >
        <Paragraph>{text.enrolled({ course })}</Paragraph>
        <Paragraph>{enrolled.requireChangePassword ? text.temporaryPassword : text.usualPassword}</Paragraph>
        <Action label={messages.signIn} url={enrolled.signInUrl} />
        <WasntYou>{text.wasntYou}</WasntYou>
      </MailPage>
    ),
  };
}
