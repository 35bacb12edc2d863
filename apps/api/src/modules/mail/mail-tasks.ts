import type { Database } from '../../database/database.js';
import type { MessageKind } from '../../outbox/message-kind.js';
import { ENROLLED, WELCOME, type BegunEnrollment } from '../../outbox/messages.js';
import { defineTask, type Run, type Task, type TaskOutcome } from '../../outbox/task.js';
import { enrolledLetter } from './enrolled-letter.js';
import { letterHtml } from './letter-html.js';
import { letterText, type Letter } from './letter.js';
import { MailDeliveryRepository } from './mail-delivery.repository.js';
import { loadMailFacts, type MailFacts } from './mail-facts.repository.js';
import { headerText, parseMailbox, type MailTransport } from './mail.js';
import { welcomeLetter } from './welcome-letter.js';

/** What mail tasks need. */
export interface MailDeps {
  readonly database: Database;
  /** Derives access passwords at the moment of sending: null where there is none to send (any more). */
  readonly accessPasswords: { forSending(userId: number): Promise<string | null> };
  readonly transport: MailTransport;
  /** An origin, without a slash at its end. */
  readonly publicUrl: string;
  /** `Name <email>`; without a name the mail has the institution's. */
  readonly from: string;
}

/** The outbox's tasks that send mail. */
export function mailTasks(deps: MailDeps): readonly Task[] {
  const deliveries = new MailDeliveryRepository(deps.database);
  const mailTask = (kind: MessageKind<BegunEnrollment>, send: typeof sendWelcome) =>
    defineTask(
      kind,
      (enrollment, run) => send(deps, enrollment, run),
      (enrollment, settlement) => deliveries.record(kind.name, enrollment, settlement),
    );
  return [mailTask(WELCOME, sendWelcome), mailTask(ENROLLED, sendEnrolled)];
}

async function sendWelcome(deps: MailDeps, enrollment: BegunEnrollment, run: Run): Promise<TaskOutcome> {
  const accessPassword = await deps.accessPasswords.forSending(enrollment.userId);
  // Who has chosen a password of their own received an earlier copy of this mail: it has been sent.
  if (accessPassword === null) return { kind: 'done' };
  const facts = await loadMailFacts(deps.database, enrollment);
  if (!facts?.isActive) return refusedFor(facts);
  if (facts.accessPasswordExpiresAt === null || facts.isAccessPasswordExpired) {
    return { kind: 'refused', reason: 'The access password had expired before the mail could be sent.' };
  }
  const letter = welcomeLetter({
    ...facts,
    signInUrl: signInUrl(deps),
    accessPassword,
    expiresAt: facts.accessPasswordExpiresAt,
  });
  return sendMail(deps, run, WELCOME.name, facts, letter);
}

async function sendEnrolled(deps: MailDeps, enrollment: BegunEnrollment, run: Run): Promise<TaskOutcome> {
  const facts = await loadMailFacts(deps.database, enrollment);
  if (!facts?.isActive) return refusedFor(facts);
  return sendMail(deps, run, ENROLLED.name, facts, enrolledLetter({ ...facts, signInUrl: signInUrl(deps) }));
}

function refusedFor(facts: MailFacts | null): TaskOutcome {
  const reason = facts ? 'The account is deactivated.' : 'The account or the invitation does not exist.';
  return { kind: 'refused', reason };
}

function signInUrl(deps: MailDeps): string {
  return `${deps.publicUrl}/sign-in`;
}

function sendMail(deps: MailDeps, run: Run, category: string, facts: MailFacts, letter: Letter): Promise<TaskOutcome> {
  run.signal.throwIfAborted();
  const from = parseMailbox(deps.from);
  return deps.transport.send({
    outboxId: run.outboxId,
    requestId: run.requestId,
    category,
    from: { name: from.name ?? headerText(facts.institutionName), email: from.email },
    to: facts.email,
    subject: headerText(letter.subject),
    text: letterText(letter),
    html: letterHtml(letter),
  });
}
