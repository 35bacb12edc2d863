import { formatDateTimeInZone } from '@matricula/i18n';
import { isolated } from '../isolated.js';
import { messages } from '../messages.en.js';
import type { MailContent } from './mail-content.js';
import { Action, MailPage, Paragraph, WasntYou } from './mail-parts.js';

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
export function passwordResetMail(reset: PasswordReset): MailContent {
  const text = messages.passwordReset;
  const until = formatDateTimeInZone('en', reset.expiresAt, reset.timeZone);
  return {
    subject: text.subject({ institution: isolated(reset.institutionName) }),
    body: (
      <MailPage
        institutionName={reset.institutionName}
        preview={text.preview}
        heading={text.heading({ name: isolated(reset.name) })}
      >
        <Paragraph>{text.requested({ email: reset.email })}</Paragraph>
        <Action label={text.action} url={reset.resetUrl} />
        <Paragraph>{text.works({ until })}</Paragraph>
        <WasntYou>{text.wasntYou}</WasntYou>
      </MailPage>
    ),
  };
}
