import { registeredMessageKinds } from './outbox/message-kind.js';
import { Scheduler } from './jobs/scheduler.js';
import { purgeOutboxJob } from './outbox/purge-outbox.js';
import { principalKey } from './access/caller.js';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { CourseAccess } from './access/course-access.js';
import { checkComposition, entitiesOf } from './composition.js';
import { NodeResolver } from './graphql/node.resolver.js';
import { RequestReader } from './http/request-reader.js';
import { SessionCookie } from './http/session-cookie.js';
import type { Logger } from 'pino';
import type { Logger as StatementLogger } from 'typeorm';
import { ipRange } from './config/ip-range.js';
import type { Config } from './config/config.js';
import { Database } from './database/database.js';
import { migrate } from './database/migrate.js';
import { createApollo } from './graphql/apollo.js';
import { Context } from './graphql/context.js';
import { createSchema } from './graphql/schema.js';
import { serveGraphql } from './http/graphql-route.js';
import { serveHealth } from './http/health.js';
import { createHttpServer } from './http/http-server.js';
import { servePages } from './http/pages.js';
import { MediaStore } from './media/media-store.js';
import { createModules } from './modules.js';
import { Relay } from './outbox/relay.js';
import type { AttemptStore } from './rate-limit/attempt-store.js';
import { MemoryAttemptStore } from './rate-limit/memory-attempt-store.js';
import { RedisAttempts } from './rate-limit/redis-attempts.js';
import { SharedAttemptStore } from './rate-limit/shared-attempt-store.js';
import { MemoryCostLimiter } from './rate-limit/cost-limiter.js';
import { SharedCostLimiter } from './rate-limit/shared-cost-limiter.js';

/** While ending: how often connections are looked for that have become idle. */
const CLOSE_IDLE_EVERY_MS = 100;

/** What comes from outside the configuration. */
export interface AppParts {
  readonly logger: Logger;
  /** The SPA's production build. */
  readonly webFolder: string;
  /** Background images that come with the product. */
  readonly coversFolder: string;
  /** Told every SQL statement: tests count them. */
  readonly statements?: StatementLogger;
}

/** The product, put together and ready to listen. */
export interface App {
  readonly server: FastifyInstance;
  readonly database: Database;
  readonly relay: Relay;
  readonly scheduler: Scheduler;
  /** Ends what is under way and lets go of everything. */
  close(): Promise<void>;
}

/** The composition root: everything is made here and handed on. The database is opened and migrated first. */
export async function createApp(config: Config, parts: AppParts): Promise<App> {
  const database = new Database();
  const shared = config.redisUrl ? new SharedAttemptStore(new RedisAttempts(config.redisUrl), parts.logger) : null;
  const attempts: AttemptStore = shared ?? new MemoryAttemptStore();
  const courseAccess = new CourseAccess(database);
  const media = new MediaStore([config.mediaFolder, parts.coversFolder]);
  const { all: modules, accounts } = createModules({
    config,
    database,
    attempts,
    courseAccess,
    media,
    logger: parts.logger,
  });
  const resolvers = [
    new NodeResolver(modules.flatMap((module) => module.nodes ?? [])),
    ...modules.flatMap((module) => module.resolvers ?? []),
  ];
  checkComposition(modules, resolvers);
  await database.open(config.databaseUrl, {
    entities: entitiesOf(modules),
    logger: parts.statements,
    caFile: config.databaseCaFile,
  });
  await migrate(database);

  const tasks = modules.flatMap((module) => module.tasks ?? []);
  const relay = new Relay(database, registeredMessageKinds(), tasks, parts.logger);
  const jobs = [purgeOutboxJob(database), ...modules.flatMap((module) => module.jobs ?? [])];
  const scheduler = new Scheduler(database, jobs, parts.logger);
  const trustedProxies = config.trustedProxies.map((range) => ipRange(range)!); // the configuration was checked
  const server = await createHttpServer(parts.logger, { trustedProxies });
  const requests = new RequestReader({
    trustedProxies,
    cookies: new SessionCookie(config.publicUrl, config.appSecret),
    sessions: accounts.sessions,
  });
  const sharedCosts = config.redisUrl ? new SharedCostLimiter(config.redisUrl, config.costPerMinute) : null;
  const budgets = {
    limiter: sharedCosts ?? new MemoryCostLimiter(config.costPerMinute),
    principalOf: async (context: Context) => principalKey(await context.principal()),
  };
  const schema = await createSchema(resolvers);
  const { publicUrl } = config;
  const contextOf = (request: FastifyRequest, reply: FastifyReply) => new Context(requests.partsOf(request, reply));
  await serveGraphql(server, createApollo(schema, server.log, budgets), { schema, publicUrl, contextOf });
  serveHealth(server, {
    database,
    limits: () => (shared ? (shared.isLost ? 'in this process: Redis is lost' : 'in Redis') : 'in this process'),
  });
  for (const module of modules) await module.routes?.(server);
  await servePages(server, {
    webFolder: parts.webFolder,
    mediaFolders: media.folders,
    publicUrl,
    schema,
    contextOf,
  });

  return {
    server,
    database,
    relay,
    scheduler,
    async close() {
      // Connections that are kept alive end with their next response; idle ones end at once.
      const ending = setInterval(() => server.server.closeIdleConnections(), CLOSE_IDLE_EVERY_MS);
      const outcomes = await Promise.allSettled([server.close(), relay.stop(), scheduler.stop()]);
      clearInterval(ending);
      shared?.close();
      sharedCosts?.close();
      outcomes.push(...(await Promise.allSettled([database.close()])));
      const failed = outcomes.find((outcome) => outcome.status === 'rejected');
      if (failed) throw failed.reason;
    },
  };
}
