import type { Database } from '../../database/database.js';
import { toSqlInstant, fromSqlInstant } from '../../database/instant.js';
import type { Settlement } from '../../outbox/task.js';
import type { EmailDeliveryStatus } from '../acceptances/index.js';
import type { MailSubject } from './mail-facts.repository.js';

const STATUS_OF = { PENDING: 'QUEUED', DONE: 'SENT', FAILED: 'FAILED' } as const satisfies Record<
  Settlement['status'],
  EmailDeliveryStatus
>;

/** Keeps what happened to each mail. Call it in the transaction that settles the outbox row. */
export class MailDeliveryRepository {
  constructor(private readonly database: Database) {}

  /**
   * Records the outcome of a try: in the mail's own row, and in its acceptance, by which lists are filtered
   * (ADR 0011), where it is about one. Nothing where the account does not exist.
   */
  async record(kind: string, { userId, invitationId }: MailSubject, settlement: Settlement): Promise<void> {
    const status = STATUS_OF[settlement.status];
    const { outboxId, reason, reference, requestId } = settlement;
    const sentAt = status === 'SENT' ? 'UTC_TIMESTAMP(3)' : 'NULL';
    const { affected } = await this.database.execute(
      `UPDATE mail_deliveries SET status = ?, last_error = ?, provider_message_id = ?, sent_at = ${sentAt}
       WHERE outbox_id = ?`,
      [status, reason, reference, outboxId],
    );
    if (affected === 0) {
      const queuedAt = toSqlInstant(fromSqlInstant(settlement.queuedAt));
      await this.database.execute(
        `INSERT INTO mail_deliveries
           (outbox_id, kind, user_id, invitation_id, status, last_error, provider_message_id, request_id, queued_at, sent_at)
         SELECT ?, ?, u.id, ?, ?, ?, ?, ?, ?, ${sentAt} FROM users u WHERE u.id = ?`,
        [outboxId, kind, invitationId, status, reason, reference, requestId, queuedAt, userId],
      );
    }
    if (invitationId === null) return;
    await this.database.execute('UPDATE acceptances SET email_status = ? WHERE invitation_id = ? AND user_id = ?', [
      status,
      invitationId,
      userId,
    ]);
  }
}
