import { isolated } from '../isolated.js';
import { messages } from '../messages.en.js';
import type { MailContent } from './mail-content.js';
import { MailPage, Paragraph, WasntYou } from './mail-parts.js';
import { TemporaryPassword, type TemporaryPasswordFacts } from './temporary-password.js';

/** The facts of the welcome mail. */
export interface Welcome extends TemporaryPasswordFacts {
  readonly name: string;
  readonly courseTitle: string;
  readonly institutionName: string;
}

/** To a new account: with which access password to sign in, until when, as whom, and where (specification, Email sent). */
export function welcomeMail(welcome: Welcome): MailContent {
  const text = messages.welcome;
  const [course, institution] = [isolated(welcome.courseTitle), isolated(welcome.institutionName)];
  return {
    subject: text.subject({ institution, course }),
    body: (
      <MailPage
        institutionName={welcome.institutionName}
        preview={text.preview}
        heading={text.heading({ name: isolated(welcome.name) })}
      >
        <Paragraph>{text.enrolled({ course })}</Paragraph>
        <TemporaryPassword {...welcome} />
        <WasntYou>{text.wasntYou}</WasntYou>
      </MailPage>
    ),
  };
}

/** To an account whose access password was lost or has expired: a new one (decisions, Forgot it). */
export function welcomeAgainMail(welcome: Omit<Welcome, 'courseTitle'>): MailContent {
  const text = messages.welcomeAgain;
  return {
    subject: text.subject({ institution: isolated(welcome.institutionName) }),
    body: (
      <MailPage
        institutionName={welcome.institutionName}
        preview={text.preview}
        heading={text.heading({ name: isolated(welcome.name) })}
      >
        <Paragraph>{text.requested}</Paragraph>
        <TemporaryPassword {...welcome} />
        <WasntYou>{text.wasntYou}</WasntYou>
      </MailPage>
    ),
  };
}
