import type { FastifyInstance } from 'fastify';
import type { Database } from '../database/database.js';
import { LimitedQueryRunner } from '../database/limited-mysql.js';
import { isMigrated } from '../database/migrate.js';
import { isStorageFull } from '../database/storage-full.js';
import { unsentAgeSeconds } from '../outbox/unsent-age.js';

type Readiness =
  | { readonly status: 'ready'; readonly outboxAgeSeconds: number }
  | { readonly status: 'not migrated' | 'the disk of the database is full' };

/**
 * /healthz: the process is alive. /readyz: the database is reachable, migrated and has disk space; it reports the
 * store of the limits and the age of the outbox too.
 */
export function serveHealth(
  server: FastifyInstance,
  { database, limits }: { database: Database; limits: () => string },
): void {
  let checking: Promise<Readiness> | undefined;
  // Checks that come at once share one, since they share the reserved connection.
  const check = () => (checking ??= readiness(database).finally(() => (checking = undefined)));

  server.get('/healthz', async () => ({ status: 'ok', limits: limits() }));
  server.get('/readyz', async (request, reply) => {
    try {
      const found = await check();
      if (found.status !== 'ready') return await reply.status(503).send(found);
      return { status: found.status, limits: limits(), outboxAgeSeconds: found.outboxAgeSeconds };
    } catch (error) {
      request.log.error({ err: error }, 'the database is away');
      return reply.status(503).send({ status: 'the database is away' });
    }
  });
}

/** Reads over the connection that is reserved for it: it answers while requests hold all the others. */
async function readiness(database: Database): Promise<Readiness> {
  if (isStorageFull(database.dataSource)) return { status: 'the disk of the database is full' };
  const runner = database.dataSource.createQueryRunner();
  if (runner instanceof LimitedQueryRunner) runner.useReservedConnection();
  try {
    if (!(await isMigrated(runner))) return { status: 'not migrated' };
    return { status: 'ready', outboxAgeSeconds: await unsentAgeSeconds(runner) };
  } finally {
    await runner.release();
  }
}
