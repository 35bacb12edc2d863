import type { Database } from '../database/database.js';
import type { OutboxMessage } from './message-kind.js';

/**
 * Queues a message in the caller's transaction: it is sent when, and only when, that transaction commits.
 * @throws a unique violation where a message with the same dedupe key is stored already
 */
export async function enqueue(database: Database, message: OutboxMessage): Promise<void> {
  await database.execute(
    `INSERT INTO outbox (kind, payload, dedupe_key, ordering_key, request_id, available_at, created_at)
     VALUES (?, ?, ?, ?, ?, UTC_TIMESTAMP(3), UTC_TIMESTAMP(3))`,
    [message.kind.name, message.payload, message.dedupeKey, message.orderingKey, message.requestId],
  );
}
