import type { Database } from '../database/database.js';

/** One message to one person. */
export interface OutboxMessage {
  /** The name of the task that runs it. */
  readonly kind: string;
  readonly userId: number;
  /** With the person it is the key: the same message is never queued twice for one acceptance. */
  readonly invitationId: number | null;
  readonly payload: Record<string, unknown>;
}

/** Queues a message in the caller's transaction: it leaves when, and only when, that one commits. */
export async function enqueue(database: Database, message: OutboxMessage): Promise<void> {
  await database.execute(
    `INSERT INTO outbox (kind, user_id, invitation_id, payload, available_at, created_at)
     VALUES (?, ?, ?, ?, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))`,
    [message.kind, message.userId, message.invitationId, JSON.stringify(message.payload)],
  );
}
