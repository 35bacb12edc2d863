import type { TaskOutcome } from '../../outbox/task.js';

/** A name, where there is one, and an address. */
export interface Mailbox {
  readonly name: string | null;
  readonly email: string;
}

/** One mail to one person, as it leaves. */
export interface Mail {
  /** The outbox's row: the same in every copy, by which the provider's later reports find it. */
  readonly outboxId: number;
  /** The outbox's kind, such as `mail.welcome`. */
  readonly category: string;
  readonly from: Mailbox;
  /** The address alone: a name that a stranger typed has no business in a header. */
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** What the provider made of it. */
export type SendResult = TaskOutcome;

/** The way out of the house. It answers and does not throw; it may have sent what it could not confirm. */
export interface MailTransport {
  send(mail: Mail): Promise<SendResult>;
}

/** Reads `Name <address>`, `"Name" <address>` or an address alone. */
export function parseMailbox(typed: string): Mailbox {
  const parts = /^(.*)<([^<>]*)>\s*$/s.exec(typed);
  const name = headerText((parts?.[1] ?? '').trim().replace(/^"(.*)"$/s, '$1'));
  return { name: name === '' ? null : name, email: headerText(parts?.[2] ?? typed) };
}

/** A text for a mail's header: on one line, whatever was stored. */
export function headerText(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}
