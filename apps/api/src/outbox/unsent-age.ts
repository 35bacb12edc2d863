import { SECOND } from '@matricula/domain';
import type { QueryRunner } from 'typeorm';
import { fromSqlInstant } from '../database/instant.js';

/**
 * How long ago the oldest message was queued that has neither been carried out nor given up, whenever it is tried
 * next. It grows while an outage lasts.
 * @param connection the readiness check has one of its own
 * @returns whole seconds by the database's clock; 0 where no message is waiting
 */
export async function unsentAgeSeconds(connection: Pick<QueryRunner, 'query'>): Promise<number> {
  const [row]: { oldest: string | Date | null; now: string | Date }[] = await connection.query(
    `SELECT MIN(created_at) AS oldest, UTC_TIMESTAMP(3) AS now FROM outbox WHERE status = 'PENDING'`,
  );
  const { oldest, now } = row!; // an aggregate always has its one row
  if (oldest === null) return 0;
  return Math.round((fromSqlInstant(now).getTime() - fromSqlInstant(oldest).getTime()) / SECOND);
}
