import { userIdOf, type Action } from '@matricula/domain';
import type { Caller } from '../access/caller.js';
import type { Database } from '../database/database.js';

/** What somebody did to one thing. */
export interface Change {
  /** What was done, such as `invitation.create`; the policy's action where one decides about it. */
  readonly action: Action | (string & {});
  /** The type of the schema, such as `Invitation`. */
  readonly subjectType: string;
  /** The database's key. */
  readonly subjectId: number;
  /** The names of the fields that changed. Their values are not recorded: they may be personal data (decisions, Audit). */
  readonly changedFields: readonly string[];
}

/**
 * Writes an audit row in the transaction of the change that it records, so that neither stands without the other.
 * @throws where no transaction is open
 */
export async function recordChange(database: Database, caller: Caller, change: Change): Promise<void> {
  if (!database.isInTransaction) throw new Error('recordChange belongs into the transaction of the change.');
  const { principal, ip, requestId } = caller;
  const principalId = principal.kind === 'api-key' ? principal.keyId : userIdOf(principal);
  await database.execute(
    `INSERT INTO audit_events
       (occurred_at, principal_kind, principal_id, action, subject_type, subject_id, changed_fields, ip, request_id)
     VALUES (UTC_TIMESTAMP(3), ?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      principal.kind,
      principalId,
      change.action,
      change.subjectType,
      change.subjectId,
      JSON.stringify(change.changedFields),
      ip,
      requestId,
    ],
  );
}
