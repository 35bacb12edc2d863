import type { Database } from '../../database/database.js';
import { fromSqlInstantOrNull } from '../../database/instant.js';
import type { BegunEnrollment } from '../../outbox/messages.js';

/** What a mail about an enrollment says, as it is when the mail is sent. */
export interface MailFacts {
  readonly name: string;
  readonly email: string;
  readonly isActive: boolean;
  readonly courseTitle: string;
  readonly institutionName: string;
  /** IANA name. */
  readonly timeZone: string;
  /** Until when the access password works; null before its hash was stored. */
  readonly accessPasswordExpiresAt: Date | null;
  /** By the database's clock. */
  readonly isAccessPasswordExpired: boolean;
}

interface MailFactsRow extends Omit<MailFacts, 'isActive' | 'accessPasswordExpiresAt' | 'isAccessPasswordExpired'> {
  readonly isActive: number;
  readonly accessPasswordExpiresAt: Date | string | null;
  readonly isAccessPasswordExpired: number | null;
}

/** Loads everything that a mail about an enrollment says; null where the account or the invitation does not exist. */
export async function loadMailFacts(
  database: Database,
  { userId, invitationId }: BegunEnrollment,
): Promise<MailFacts | null> {
  const [row]: MailFactsRow[] = await database.manager.query(
    `SELECT u.name, u.email, u.is_active AS isActive, c.title AS courseTitle,
       s.institution_name AS institutionName, s.time_zone AS timeZone,
       u.access_password_expires_at AS accessPasswordExpiresAt,
       u.access_password_expires_at < UTC_TIMESTAMP(3) AS isAccessPasswordExpired
     FROM users u
     JOIN invitations i ON i.id = ?
     JOIN courses c ON c.id = i.course_id
     JOIN settings s ON s.id = 1
     WHERE u.id = ?`,
    [invitationId, userId],
  );
  if (!row) return null;
  return {
    ...row,
    isActive: Boolean(row.isActive),
    accessPasswordExpiresAt: fromSqlInstantOrNull(row.accessPasswordExpiresAt),
    isAccessPasswordExpired: Boolean(row.isAccessPasswordExpired),
  };
}
