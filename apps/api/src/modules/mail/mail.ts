import type { TaskOutcome } from '../../outbox/task.js';

/** A sender: an email, and a name where there is one. */
export interface Mailbox {
  readonly name: string | null;
  readonly email: string;
}

/** One mail to one person, as it is sent. */
export interface Mail {
  /** The outbox's row: the same in every copy; the provider's reports repeat it. */
  readonly outboxId: number;
  /** The message's kind, such as `mail.welcome`. */
  readonly category: string;
  /** The id of the request that caused it; null where none did. */
  readonly requestId: string | null;
  readonly from: Mailbox;
  /** The email alone: a name that a stranger typed must not be in a header. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** The provider's answer. */
export type SendResult = TaskOutcome;

/** Sends mail. It returns failures and does not throw; it may have sent a mail although it reports a failure. */
export interface MailTransport {
  send(mail: Mail): Promise<SendResult>;
}

/** Parses `Name <email>`, `"Name" <email>` or an email alone. */
export function parseMailbox(typed: string): Mailbox {
  const parts = /^(.*)<([^<>]*)>\s*$/s.exec(typed);
  const name = headerText((parts?.[1] ?? '').trim().replace(/^"(.*)"$/s, '$1'));
  return { name: name === '' ? null : name, email: headerText(parts?.[2] ?? typed) };
}

/** A text for a mail header: on one line, whatever is stored. */
export function headerText(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
