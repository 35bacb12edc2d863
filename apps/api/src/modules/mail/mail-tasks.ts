import type { Database } from '../../database/database.js';
import { ENROLLED, WELCOME, type AcceptancePayload } from '../../outbox/messages.js';
import { defineTask, type Run, type Task, type TaskOutcome } from '../../outbox/task.js';
import { enrolledLetter } from './enrolled-letter.js';
import { letterHtml } from './letter-html.js';
import { letterText, type Letter } from './letter.js';
import { readMailFacts, type MailFacts } from './mail.repository.js';
import { headerText, parseMailbox, type MailTransport } from './mail.js';
import { welcomeLetter } from './welcome-letter.js';

/** What mails are made with. */
export interface MailDeps {
  readonly database: Database;
  /** Where access passwords come from, at the moment of sending: null where there is none to send (any more). */
  readonly accessPasswords: { forSending(userId: number): Promise<string | null> };
  readonly transport: MailTransport;
  /** An origin, without a slash at its end. */
  readonly publicUrl: string;
  /** `Name <address>`; without a name the institution's is told. */
  readonly from: string;
}

/** The outbox's tasks that send mail. */
export function mailTasks(deps: MailDeps): readonly Task[] {
  return [
    defineTask(WELCOME, (acceptance, run) => sendWelcome(deps, acceptance, run)),
    defineTask(ENROLLED, (acceptance, run) => sendEnrolled(deps, acceptance, run)),
  ];
}

async function sendWelcome(deps: MailDeps, acceptance: AcceptancePayload, run: Run): Promise<TaskOutcome> {
  const accessPassword = await deps.accessPasswords.forSending(acceptance.userId);
  // Whoever has chosen their own password had an earlier copy of this mail: it has been sent.
  if (accessPassword === null) return { kind: 'done' };
  const facts = await readMailFacts(deps.database, acceptance);
  if (!facts?.isActive) return notThere(facts);
  if (facts.accessPasswordExpiresAt === null || facts.isAccessPasswordExpired) {
    return { kind: 'refused', reason: 'The access password had expired before the mail could leave.' };
  }
  const letter = welcomeLetter({
    ...facts,
    signInUrl: signInUrl(deps),
    accessPassword,
    expiresAt: facts.accessPasswordExpiresAt,
  });
  return sendMail(deps, run, WELCOME.name, facts, letter);
}

async function sendEnrolled(deps: MailDeps, acceptance: AcceptancePayload, run: Run): Promise<TaskOutcome> {
  const facts = await readMailFacts(deps.database, acceptance);
  if (!facts?.isActive) return notThere(facts);
  return sendMail(deps, run, ENROLLED.name, facts, enrolledLetter({ ...facts, signInUrl: signInUrl(deps) }));
}

function notThere(facts: MailFacts | null): TaskOutcome {
  return { kind: 'refused', reason: facts ? 'The account is deactivated.' : 'The account or the invitation is gone.' };
}

function signInUrl(deps: MailDeps): string {
  return `${deps.publicUrl}/sign-in`;
}

function sendMail(deps: MailDeps, run: Run, category: string, facts: MailFacts, letter: Letter): Promise<TaskOutcome> {
  run.signal.throwIfAborted();
  const from = parseMailbox(deps.from);
  return deps.transport.send({
    outboxId: run.outboxId,
    category,
    from: { name: from.name ?? headerText(facts.institutionName), email: from.email },
    to: facts.email,
    subject: headerText(letter.subject),
    text: letterText(letter),
    html: letterHtml(letter),
  });
}
