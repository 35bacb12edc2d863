import type { Database } from '../../database/database.js';
import type { MessageKind } from '../../outbox/message-kind.js';
import {
  ENROLLED,
  PASSWORD_RESET,
  WELCOME,
  WELCOME_AGAIN,
  type BegunEnrollment,
  type PasswordResetMail,
} from '../../outbox/messages.js';
import { defineTask, type Run, type Task, type TaskOutcome } from '../../outbox/task.js';
import type { MailContent } from './content/index.js';
import { MailDeliveryRepository } from './mail-delivery.repository.js';
import { loadMailFacts, type MailFacts, type MailSubject } from './mail-facts.repository.js';
import { headerText, parseMailbox, type MailTransport } from './mail.js';

/** What mail tasks need. */
export interface MailDeps {
  readonly database: Database;
  /** Derives access passwords at the moment of sending: null where there is none to send (any more). */
  readonly accessPasswords: { forSending(userId: number): Promise<string | null> };
  /** Derives reset links at the moment of sending: null where there is none to send (any more). */
  readonly resets: {
    forSending(
      userId: number,
      nonce: string,
    ): Promise<{ readonly token: string; readonly expiresAt: Date; readonly isExpired: boolean } | null>;
  };
  readonly transport: MailTransport;
  /** An origin, without a slash at its end. */
  readonly publicUrl: string;
  /** `Name <email>`; without a name the mail has the institution's. */
  readonly from: string;
}

type Send<P> = (deps: MailDeps, payload: P, run: Run) => Promise<TaskOutcome>;

/** The outbox's tasks that send mail. */
export function mailTasks(deps: MailDeps): readonly Task[] {
  const deliveries = new MailDeliveryRepository(deps.database);
  const mailTask = <P extends { readonly userId: number }>(
    kind: MessageKind<P>,
    send: Send<P>,
    invitationIdOf: (payload: P) => number | null,
  ) =>
    defineTask(
      kind,
      (payload, run) => send(deps, payload, run),
      (payload, settlement) => {
        const subject = { userId: payload.userId, invitationId: invitationIdOf(payload) };
        return deliveries.record(kind.name, subject, settlement);
      },
    );
  const ofInvitation = ({ invitationId }: BegunEnrollment) => invitationId;
  const ofNone = () => null;
  return [
    mailTask(WELCOME, sendWelcome, ofInvitation),
    mailTask(ENROLLED, sendEnrolled, ofInvitation),
    mailTask(WELCOME_AGAIN, sendWelcomeAgain, ofNone),
    mailTask(PASSWORD_RESET, sendPasswordReset, ofNone),
  ];
}

/** React and what renders mails with it, loaded with the first mail: a server that sends none starts without them. */
const loadContents = () => import('./content/index.js');

const sendWelcome: Send<BegunEnrollment> = async (deps, enrollment, run) => {
  const { welcomeMail } = await loadContents();
  return sendAccessPassword(deps, enrollment, run, WELCOME.name, (facts) => {
    const { courseTitle } = facts;
    return courseTitle === null ? null : welcomeMail({ ...facts, courseTitle });
  });
};

const sendWelcomeAgain: Send<{ readonly userId: number }> = async (deps, { userId }, run) => {
  const { welcomeAgainMail } = await loadContents();
  return sendAccessPassword(deps, { userId, invitationId: null }, run, WELCOME_AGAIN.name, welcomeAgainMail);
};

interface AccessPasswordFacts extends MailFacts {
  readonly signInUrl: string;
  readonly accessPassword: string;
  readonly expiresAt: Date;
}

/** @param contentOf null where what the mail is about does not exist */
async function sendAccessPassword(
  deps: MailDeps,
  subject: MailSubject,
  run: Run,
  category: string,
  contentOf: (facts: AccessPasswordFacts) => MailContent | null,
): Promise<TaskOutcome> {
  const accessPassword = await deps.accessPasswords.forSending(subject.userId);
  // Who has chosen a password of their own received an earlier copy of this mail: it has been sent.
  if (accessPassword === null) return { kind: 'done' };
  const facts = await loadMailFacts(deps.database, subject);
  if (!facts?.isActive) return refusedFor(facts);
  if (facts.accessPasswordExpiresAt === null || facts.isAccessPasswordExpired) {
    return { kind: 'refused', reason: 'The access password had expired before the mail could be sent.' };
  }
  const expiresAt = facts.accessPasswordExpiresAt;
  const content = contentOf({ ...facts, signInUrl: signInUrl(deps, facts), accessPassword, expiresAt });
  return content === null ? refusedFor(null) : sendMail(deps, run, category, facts, content);
}

const sendEnrolled: Send<BegunEnrollment> = async (deps, enrollment, run) => {
  const { enrolledMail } = await loadContents();
  const facts = await loadMailFacts(deps.database, enrollment);
  if (!facts?.isActive) return refusedFor(facts);
  const { courseTitle } = facts;
  if (courseTitle === null) return refusedFor(null);
  const content = enrolledMail({ ...facts, courseTitle, signInUrl: signInUrl(deps, facts) });
  return sendMail(deps, run, ENROLLED.name, facts, content);
};

const sendPasswordReset: Send<PasswordResetMail> = async (deps, { userId, nonce }, run) => {
  const { passwordResetMail } = await loadContents();
  const link = await deps.resets.forSending(userId, nonce);
  // It was used, so an earlier copy of this mail was sent; or it was replaced, and the newer one is on its way.
  if (link === null) return { kind: 'done' };
  if (link.isExpired) return { kind: 'refused', reason: 'The link had expired before the mail could be sent.' };
  const facts = await loadMailFacts(deps.database, { userId, invitationId: null });
  if (!facts?.isActive) return refusedFor(facts);
  // In the fragment the token reaches no server, no log and no Referer header.
  const resetUrl = `${deps.publicUrl}/reset-password#${link.token}`;
  const content = passwordResetMail({ ...facts, resetUrl, expiresAt: link.expiresAt });
  return sendMail(deps, run, PASSWORD_RESET.name, facts, content);
};

function refusedFor(facts: MailFacts | null): TaskOutcome {
  const reason = facts ? 'The account is deactivated.' : 'The account or the invitation does not exist.';
  return { kind: 'refused', reason };
}

/** The email travels in the fragment, which no server and no log sees. */
function signInUrl({ publicUrl }: MailDeps, { email }: MailFacts): string {
  return `${publicUrl}/sign-in#email=${encodeURIComponent(email)}`;
}

async function sendMail(
  deps: MailDeps,
  run: Run,
  category: string,
  facts: MailFacts,
  content: MailContent,
): Promise<TaskOutcome> {
  const { renderContent } = await loadContents();
  const { html, text } = await renderContent(content);
  run.signal.throwIfAborted();
  const from = parseMailbox(deps.from);
  return deps.transport.send({
    outboxId: run.outboxId,
    requestId: run.requestId,
    category,
    from: { name: from.name ?? headerText(facts.institutionName), email: from.email },
    to: facts.email,
    subject: headerText(content.subject),
    text,
    html,
  });
}
