import type { Database } from '../../database/database.js';
import { fromSqlInstantOrNull } from '../../database/instant.js';

/** Whom a mail goes to, and the invitation that it is about; null where it is about none. */
export interface MailSubject {
  readonly userId: number;
  readonly invitationId: number | null;
}

/** What a mail says, as it is when the mail is sent. */
export interface MailFacts {
  readonly name: string;
  readonly email: string;
  readonly isActive: boolean;
  /** They still have an access password. */
  readonly requireChangePassword: boolean;
  /** Null where the mail is about no invitation, or that one does not exist. */
  readonly courseTitle: string | null;
  readonly institutionName: string;
  /** IANA name. */
  readonly timeZone: string;
  /** Until when the access password works; null before its hash was stored. */
  readonly accessPasswordExpiresAt: Date | null;
  /** By the database's clock. */
  readonly isAccessPasswordExpired: boolean;
}

interface MailFactsRow extends Omit<
  MailFacts,
  'isActive' | 'requireChangePassword' | 'accessPasswordExpiresAt' | 'isAccessPasswordExpired'
> {
  readonly isActive: number;
  readonly requireChangePassword: number;
  readonly accessPasswordExpiresAt: Date | string | null;
  readonly isAccessPasswordExpired: number | null;
}

/** Loads everything that a mail says; null where the account does not exist. */
export async function loadMailFacts(
  database: Database,
  { userId, invitationId }: MailSubject,
): Promise<MailFacts | null> {
  const [row]: MailFactsRow[] = await database.manager.query(
    `SELECT u.name, u.email, u.is_active AS isActive, u.require_change_password AS requireChangePassword,
       c.title AS courseTitle,
       s.institution_name AS institutionName, s.time_zone AS timeZone,
       u.access_password_expires_at AS accessPasswordExpiresAt,
       u.access_password_expires_at < UTC_TIMESTAMP(3) AS isAccessPasswordExpired
     FROM users u
     JOIN settings s ON s.id = 1
     LEFT JOIN invitations i ON i.id = ?
     LEFT JOIN courses c ON c.id = i.course_id
     WHERE u.id = ?`,
    [invitationId, userId],
  );
  if (!row) return null;
  return {
    ...row,
    isActive: Boolean(row.isActive),
    requireChangePassword: Boolean(row.requireChangePassword),
    accessPasswordExpiresAt: fromSqlInstantOrNull(row.accessPasswordExpiresAt),
    isAccessPasswordExpired: Boolean(row.isAccessPasswordExpired),
  };
}
