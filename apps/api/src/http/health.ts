import type { FastifyInstance } from 'fastify';
import { isMigrated } from '../database/migrate.js';
import type { Database } from '../database/database.js';
import { fromSqlInstant } from '../database/instant.js';

/** /healthz: the process is alive. /readyz: the database is reachable and migrated; tells the limits' store and the outbox's age too. */
export function serveHealth(
  server: FastifyInstance,
  { database, limits }: { database: Database; limits: () => string },
): void {
  server.get('/healthz', async () => ({ status: 'ok', limits: limits() }));
  server.get('/readyz', async (request, reply) => {
    try {
      if (!(await isMigrated(database))) return await reply.status(503).send({ status: 'not migrated' });
      const [row]: { oldest: string | Date | null; now: string | Date }[] = await database.manager.query(
        `SELECT UTC_TIMESTAMP(3) AS now,
           (SELECT created_at FROM outbox WHERE status = 'QUEUED' ORDER BY available_at, id LIMIT 1) AS oldest`,
      );
      const { oldest, now } = row!; // an aggregate always has its one row
      const outboxAgeSeconds =
        oldest === null ? 0 : Math.round((fromSqlInstant(now).getTime() - fromSqlInstant(oldest).getTime()) / 1000);
      return { status: 'ready', limits: limits(), outboxAgeSeconds };
    } catch (error) {
      request.log.error({ err: error }, 'the database is away');
      return reply.status(503).send({ status: 'the database is away' });
    }
  });
}
