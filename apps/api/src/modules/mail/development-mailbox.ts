import type { Mail, MailTransport, SendResult } from './mail.js';

/** A mail that a provider would have received. */
export interface ReceivedMail extends Mail {
  readonly id: number;
  readonly receivedAt: Date;
}

const KEPT_MAILS = 500;

/**
 * Keeps mail where there is no provider: in memory only, since it holds access passwords, and no more than the last
 * 500 mails.
 */
export class DevelopmentMailbox implements MailTransport {
  readonly #mails: ReceivedMail[] = [];
  #lastId = 0;

  constructor(private readonly now: () => Date = () => new Date()) {}

  async send(mail: Mail): Promise<SendResult> {
    this.#lastId += 1;
    this.#mails.unshift({ ...mail, id: this.#lastId, receivedAt: this.now() });
    this.#mails.splice(KEPT_MAILS);
    return { kind: 'done' };
  }

  /** Newest first. @param to a part of the address, in any case; empty for every mail */
  list(to = ''): readonly ReceivedMail[] {
    const part = to.trim().toLowerCase();
    return this.#mails.filter((mail) => mail.to.toLowerCase().includes(part));
  }

  /** Null for a mail that was never sent, or is not among the last 500. */
  find(id: number): ReceivedMail | null {
    return this.#mails.find((mail) => mail.id === id) ?? null;
  }
}
