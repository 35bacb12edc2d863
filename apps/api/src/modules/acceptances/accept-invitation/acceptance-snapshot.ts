import type { AcceptanceFacts, EnrollmentEndReason, EnrollmentState, EnrollmentStatus } from '@matricula/domain';
import type { Database } from '../../../database/database.js';
import { fromSqlInstant, fromSqlInstantOrNull } from '../../../database/instant.js';

/** Whoever accepts. */
export interface AcceptingPerson {
  /** Of a signed-in person; null where the email alone identifies the account, if there is one. */
  readonly userId: number | null;
  readonly name: string;
  /** In its normal form. */
  readonly email: string;
}

/** The enrollment as it was read: its end reason and count of beginnings are conditions of the write. */
export interface EnrollmentSnapshot extends EnrollmentState {
  readonly id: number;
  readonly beginnings: number;
}

/** What one SELECT finds about a code and a person: enough to decide, and to write. */
export type AcceptanceSnapshot = { readonly kind: 'unknown-code' } | KnownCodeSnapshot;

/** The facts that the rule decides about, with the keys that the write needs. */
export interface KnownCodeSnapshot extends AcceptanceFacts {
  readonly kind: 'known-code';
  /** The database's clock. */
  readonly now: Date;
  readonly invitationId: number;
  readonly courseId: number;
  readonly courseTitle: string;
  readonly account: { readonly id: number; readonly isActive: boolean } | null;
  readonly enrollment: EnrollmentSnapshot | null;
}

interface SnapshotRow {
  readonly invitationId: number;
  readonly isInvitationActive: 0 | 1;
  readonly expiresAt: Date | string | null;
  readonly usageLimit: number | null;
  readonly uses: number;
  readonly isCodeActive: 0 | 1;
  readonly codeEmail: string | null;
  readonly courseId: number;
  readonly courseTitle: string;
  readonly isCourseArchived: 0 | 1;
  readonly userId: number | null;
  readonly isUserActive: 0 | 1 | null;
  readonly enrollmentId: number | null;
  readonly enrollmentStatus: EnrollmentStatus;
  readonly enrollmentEndReason: EnrollmentEndReason | null;
  readonly beginnings: number;
  readonly acceptanceId: number | null;
  readonly now: Date | string;
}

/**
 * Loads code, invitation, course, account, enrollment and acceptance in one statement. A further code counts as unknown:
 * its uses are not counted yet, and accepting by it would exceed its own limit (decisions, Further codes).
 */
export async function loadAcceptanceSnapshot(
  database: Database,
  code: string,
  { userId, email }: AcceptingPerson,
): Promise<AcceptanceSnapshot> {
  const isTheirAccount = userId === null ? 'u.email = ?' : 'u.id = ?';
  const [row]: SnapshotRow[] = await database.manager.query(
    `SELECT i.id AS invitationId, i.is_active AS isInvitationActive, i.expires_at AS expiresAt,
            i.usage_limit AS usageLimit, i.uses AS uses, ic.is_active AS isCodeActive, ic.email AS codeEmail,
            c.id AS courseId, c.title AS courseTitle, c.is_archived AS isCourseArchived,
            u.id AS userId, u.is_active AS isUserActive, e.id AS enrollmentId, e.status AS enrollmentStatus,
            e.end_reason AS enrollmentEndReason, e.beginnings AS beginnings, a.id AS acceptanceId,
            UTC_TIMESTAMP(3) AS now
       FROM invitation_codes ic
       JOIN invitations i ON i.id = ic.own_invitation_id
       JOIN courses c ON c.id = i.course_id
       LEFT JOIN users u ON ${isTheirAccount}
       LEFT JOIN enrollments e ON e.user_id = u.id AND e.course_id = i.course_id
       LEFT JOIN acceptances a ON a.invitation_id = i.id AND a.user_id = u.id
      WHERE ic.code = ?`,
    [userId ?? email, code],
  );
  return row ? toSnapshot(row, email) : { kind: 'unknown-code' };
}

function toSnapshot(row: SnapshotRow, email: string): KnownCodeSnapshot {
  return {
    kind: 'known-code',
    now: fromSqlInstant(row.now),
    email,
    invitationId: row.invitationId,
    invitation: {
      isActive: row.isInvitationActive === 1,
      isCourseArchived: row.isCourseArchived === 1,
      expiresAt: fromSqlInstantOrNull(row.expiresAt),
      usageLimit: row.usageLimit,
      uses: row.uses,
    },
    code: { isActive: row.isCodeActive === 1, email: row.codeEmail },
    courseId: row.courseId,
    courseTitle: row.courseTitle,
    account: row.userId === null ? null : { id: row.userId, isActive: row.isUserActive === 1 },
    enrollment: toEnrollmentSnapshot(row),
    hasAccepted: row.acceptanceId !== null,
  };
}

function toEnrollmentSnapshot(row: SnapshotRow): EnrollmentSnapshot | null {
  if (row.enrollmentId === null) return null;
  return {
    id: row.enrollmentId,
    status: row.enrollmentStatus,
    endReason: row.enrollmentEndReason,
    beginnings: row.beginnings,
  };
}
