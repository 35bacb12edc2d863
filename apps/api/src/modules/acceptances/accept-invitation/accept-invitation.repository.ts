import type { Database } from '../../../database/database.js';
import { isUniqueViolation } from '../../../database/database-errors.js';
import type { AcceptanceOutcome } from '../acceptance.entity.js';
import type { EnrollmentSnapshot } from './acceptance-snapshot.js';

/** A new person's row: no password yet; the mail worker makes it from the salt. */
export interface NewStudent {
  readonly email: string;
  readonly name: string;
  readonly accessPasswordSalt: string;
}

/** What an invitation has to be while somebody is enrolled through it, by the database's clock. */
const IS_ACTIVE = `is_active = TRUE
          AND (expires_at IS NULL OR expires_at >= UTC_TIMESTAMP(3))
          AND (usage_limit IS NULL OR uses < usage_limit)
          AND EXISTS (SELECT 1 FROM courses c WHERE c.id = course_id AND c.is_archived = FALSE)`;

/**
 * The writes of an acceptance, statement by statement. It is the hot path: raw SQL, a third of the CPU of TypeORM's
 * builder. Plain INSERTs, whose violated UNIQUE index is caught; never INSERT IGNORE, never an upsert (performance).
 */
export class AcceptInvitationRepository {
  constructor(private readonly database: Database) {}

  /** @returns the new account's id, or null where another request has just made one for this email */
  async insertStudent(student: NewStudent): Promise<number | null> {
    return this.#insertUnlessTaken(
      `INSERT INTO users (email, name, role, is_active, require_change_password, access_password_salt, created_at, updated_at)
       VALUES (?, ?, 'STUDENT', TRUE, TRUE, ?, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))`,
      [student.email, student.name, student.accessPasswordSalt],
    );
  }

  /** The account that won the race for an email. */
  async findAccountId(email: string): Promise<number> {
    const [row]: { id: number }[] = await this.database.manager.query('SELECT id FROM users WHERE email = ?', [email]);
    return row!.id; // accounts are never deleted
  }

  /** @returns the new enrollment's id, or null where the person has one in the course */
  async insertEnrollment(enrollment: {
    userId: number;
    courseId: number;
    invitationId: number;
  }): Promise<number | null> {
    return this.#insertUnlessTaken(
      `INSERT INTO enrollments (user_id, course_id, status, beginnings, invitation_id, enrolled_at, updated_at)
       VALUES (?, ?, 'ACTIVE', 1, ?, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))`,
      [enrollment.userId, enrollment.courseId, enrollment.invitationId],
    );
  }

  /**
   * Makes an enrollment ACTIVE again that the person left, and records it in the enrollment's history.
   * @returns false where it is not the one that was read any more: removed, blocked, or begun again by another request
   */
  async beginAgain({ id, beginnings }: EnrollmentSnapshot, invitationId: number): Promise<boolean> {
    const { affected } = await this.database.execute(
      `UPDATE enrollments
          SET status = 'ACTIVE', end_reason = NULL, ended_at = NULL, beginnings = beginnings + 1, invitation_id = ?,
              enrolled_at = UTC_TIMESTAMP(3), updated_at = UTC_TIMESTAMP(3)
        WHERE id = ? AND status = 'ENDED' AND end_reason = 'LEFT' AND beginnings = ?`,
      [invitationId, id, beginnings],
    );
    if (affected !== 1) return false;
    await this.database.execute(
      `INSERT INTO enrollment_changes (enrollment_id, status, changed_at) VALUES (?, 'ACTIVE', UTC_TIMESTAMP(3))`,
      [id],
    );
    return true;
  }

  /** Records that somebody whose enrollment staff or the course ended tried to accept: at most once a day in UTC. */
  async recordAttempt({ id, status, endReason }: EnrollmentSnapshot, now: Date): Promise<void> {
    const attemptedOn = now.toISOString().slice(0, 'YYYY-MM-DD'.length);
    await this.database.statement(() =>
      this.#insertUnlessTaken(
        `INSERT INTO enrollment_changes (enrollment_id, status, end_reason, is_attempt, attempted_on, changed_at)
         VALUES (?, ?, ?, TRUE, ?, UTC_TIMESTAMP(3))`,
        [id, status, endReason, attemptedOn],
      ),
    );
  }

  /**
   * Takes a use where there is one: the one statement that keeps the limit under any concurrency. Its row stays locked
   * until COMMIT, so it comes as late as can be, and before the acceptance, whose foreign key locks the same row.
   * @returns false where the invitation is inactive, expired by the database's clock, or full
   */
  async incrementUses(invitationId: number): Promise<boolean> {
    const { affected } = await this.database.execute(
      `UPDATE invitations SET uses = uses + 1 WHERE id = ? AND ${IS_ACTIVE}`,
      [invitationId],
    );
    return affected === 1;
  }

  /**
   * Checks what `incrementUses` checks, under the same lock, and takes no use. The driver counts the rows that match,
   * although none changes.
   */
  async confirmActive(invitationId: number): Promise<boolean> {
    const { affected } = await this.database.execute(
      `UPDATE invitations SET uses = uses WHERE id = ? AND ${IS_ACTIVE}`,
      [invitationId],
    );
    return affected === 1;
  }

  async insertAcceptance(acceptance: {
    invitationId: number;
    userId: number;
    name: string;
    email: string;
    outcome: AcceptanceOutcome;
  }): Promise<void> {
    const { invitationId, userId, name, email, outcome } = acceptance;
    await this.database.execute(
      `INSERT INTO acceptances (invitation_id, user_id, name, email, outcome, accepted_at)
       VALUES (?, ?, ?, ?, ?, UTC_TIMESTAMP(3))`,
      [invitationId, userId, name, email, outcome],
    );
  }

  /** @returns the new row's id, or null where a UNIQUE index rejected it */
  async #insertUnlessTaken(sql: string, values: readonly unknown[]): Promise<number | null> {
    try {
      return (await this.database.execute(sql, values)).insertId;
    } catch (error) {
      if (isUniqueViolation(error)) return null;
      throw error;
    }
  }
}
