import type { Database } from '../../../database/database.js';
import { isUniqueViolation } from '../../../database/database-errors.js';
import {
  PASSWORD_RESET_REQUESTED,
  passwordResetMessage,
  welcomeAgainMessage,
  type PasswordResetRequest,
} from '../../../outbox/messages.js';
import type { OutboxMessage } from '../../../outbox/message-kind.js';
import { enqueue } from '../../../outbox/outbox.js';
import { defineTask, type Task } from '../../../outbox/task.js';
import type { AccessPasswords } from '../access-password.js';
import type { PasswordResets } from '../password-resets.js';
import type { UserRepository } from '../user.repository.js';

/** What the task works with. */
export interface PasswordResetDeps {
  readonly database: Database;
  readonly users: UserRepository;
  readonly resets: PasswordResets;
  readonly accessPasswords: AccessPasswords;
}

/**
 * The outbox's task that decides what a request for a new password leads to (decisions, Forgot it): a mail with a link
 * where the person has chosen a password; the welcome mail again, with a new access password, where they have not; and
 * nothing where the email has no active account. What it decides, it queues in one transaction, once for each request.
 */
export function passwordResetTask(deps: PasswordResetDeps): Task {
  return defineTask(PASSWORD_RESET_REQUESTED, async (request, { requestId }) => {
    await deps.database.transaction(() => decide(deps, request, requestId));
    return { kind: 'done' };
  });
}

async function decide(deps: PasswordResetDeps, request: PasswordResetRequest, requestId: string | null) {
  const { database, users, resets, accessPasswords } = deps;
  const user = await users.findByEmail(request.email);
  if (!user?.isActive) return;
  if (user.requireChangePassword) {
    if (!(await isQueued(database, welcomeAgainMessage(user.id, request, requestId)))) return;
    await accessPasswords.renew(user.id, request.nonce);
  } else if (user.passwordHash !== null) {
    if (!(await isQueued(database, passwordResetMessage(user.id, request, requestId)))) return;
    await resets.begin(user.id, request.nonce);
  }
}

/** @returns false where an earlier run of the task, whose end was not stored, has queued the mail */
async function isQueued(database: Database, message: OutboxMessage): Promise<boolean> {
  try {
    await enqueue(database, message);
    return true;
  } catch (error) {
    if (isUniqueViolation(error)) return false;
    throw error;
  }
}
