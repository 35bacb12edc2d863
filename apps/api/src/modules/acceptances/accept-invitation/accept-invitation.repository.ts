import type { AcceptanceSituation } from '@matricula/domain';
import type { Database } from '../../../database/database.js';
import { isUniqueViolation } from '../../../database/database-errors.js';
import { fromSqlInstant, fromSqlInstantOrNull } from '../../../database/instant.js';
import type { AcceptanceOutcome } from '../acceptance.entity.js';

/** What one SELECT tells about a code and an email: enough to decide, and to write. */
export interface AcceptanceSnapshot {
  readonly situation: AcceptanceSituation;
  /** The database's clock. */
  readonly now: Date;
  /** Null where the code is unknown. */
  readonly target: { readonly invitationId: number; readonly courseId: number; readonly courseTitle: string } | null;
  readonly userId: number | null;
}

/** A new person's row: no password yet; the mail worker makes it from the salt. */
export interface NewStudent {
  readonly email: string;
  readonly name: string;
  readonly accessPasswordSalt: string;
}

interface SnapshotRow {
  readonly invitationId: number;
  readonly courseId: number;
  readonly courseTitle: string;
  readonly isActive: 0 | 1;
  readonly isCourseArchived: 0 | 1;
  readonly expiresAt: Date | string | null;
  readonly usageLimit: number | null;
  readonly uses: number;
  readonly userId: number | null;
  readonly isUserActive: 0 | 1 | null;
  readonly enrollmentId: number | null;
  readonly acceptanceId: number | null;
  readonly now: Date | string;
}

/**
 * The SQL of an acceptance, statement by statement. It is the hot path: raw SQL, a third of the CPU of TypeORM's
 * builder. Plain INSERTs, whose broken UNIQUE index is caught; never INSERT IGNORE, never an upsert (performance).
 */
export class AcceptInvitationRepository {
  constructor(private readonly database: Database) {}

  /** Invitation, course, account, enrollment and acceptance in one statement. */
  async loadSnapshot(code: string, email: string): Promise<AcceptanceSnapshot> {
    const [row]: SnapshotRow[] = await this.database.manager.query(
      `SELECT i.id AS invitationId, i.course_id AS courseId, c.title AS courseTitle, i.is_active AS isActive,
              c.is_archived AS isCourseArchived, i.expires_at AS expiresAt, i.usage_limit AS usageLimit, i.uses AS uses,
              u.id AS userId, u.is_active AS isUserActive, e.id AS enrollmentId, a.id AS acceptanceId,
              UTC_TIMESTAMP(3) AS now
         FROM invitation_codes ic
         JOIN invitations i ON i.id = ic.invitation_id
         JOIN courses c ON c.id = i.course_id
         LEFT JOIN users u ON u.email = ?
         LEFT JOIN enrollments e ON e.user_id = u.id AND e.course_id = i.course_id
         LEFT JOIN acceptances a ON a.invitation_id = i.id AND a.user_id = u.id
        WHERE ic.code = ?`,
      [email, code],
    );
    if (!row) {
      const situation = { invitation: null, account: null, isEnrolled: false, hasAccepted: false };
      return { situation, now: new Date(0), target: null, userId: null };
    }
    return {
      situation: {
        invitation: {
          isActive: row.isActive === 1,
          isCourseArchived: row.isCourseArchived === 1,
          expiresAt: fromSqlInstantOrNull(row.expiresAt),
          usageLimit: row.usageLimit,
          uses: row.uses,
        },
        account: row.userId === null ? null : { isActive: row.isUserActive === 1 },
        isEnrolled: row.enrollmentId !== null,
        hasAccepted: row.acceptanceId !== null,
      },
      now: fromSqlInstant(row.now),
      target: { invitationId: row.invitationId, courseId: row.courseId, courseTitle: row.courseTitle },
      userId: row.userId,
    };
  }

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
    return row!.id;
  }

  /** @returns the new enrollment's id, or null where the person is enrolled already */
  async insertEnrollment(userId: number, courseId: number): Promise<number | null> {
    return this.#insertUnlessTaken(
      'INSERT INTO enrollments (user_id, course_id, enrolled_at, updated_at) VALUES (?, ?, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))',
      [userId, courseId],
    );
  }

  /**
   * Takes a use where there is one: the one statement that keeps the limit under any concurrency. Its row stays locked
   * until COMMIT, so it comes as late as can be, and before the acceptance, whose foreign key locks the same row.
   * @returns false where the invitation is inactive, expired by the database's clock, or full
   */
  async incrementUses(invitationId: number): Promise<boolean> {
    const { affected } = await this.database.execute(
      `UPDATE invitations SET uses = uses + 1
        WHERE id = ? AND is_active = TRUE
          AND (expires_at IS NULL OR expires_at >= UTC_TIMESTAMP(3))
          AND (usage_limit IS NULL OR uses < usage_limit)
          AND EXISTS (SELECT 1 FROM courses c WHERE c.id = course_id AND c.is_archived = FALSE)`,
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
