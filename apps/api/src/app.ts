import { randomInt } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { Logger as StatementLogger } from 'typeorm';
import { ipRange } from './config/ip-range.js';
import type { Config } from './config/config.js';
import { Database } from './database/database.js';
import { migrate } from './database/migrate.js';
import { entities } from './entities.js';
import { createApollo } from './graphql/apollo.js';
import { Context } from './graphql/context.js';
import { createSchema } from './graphql/schema.js';
import { serveGraphql } from './http/graphql-route.js';
import { serveHealth } from './http/health.js';
import { createHttpServer } from './http/http-server.js';
import { loopbackOnly } from './http/loopback-only.js';
import { servePages } from './http/pages.js';
import {
  AcceptanceRepository,
  AcceptanceResolver,
  AcceptInvitation,
  AcceptInvitationRepository,
  AcceptInvitationResolver,
  InvitationAcceptancesResolver,
} from './modules/acceptances/index.js';
import {
  AccessPasswords,
  ChangePassword,
  ChangePasswordResolver,
  Credentials,
  newAccessPasswordSalt,
  purgeSessionsJob,
  SessionCookie,
  SessionRepository,
  SignIn,
  SignInResolver,
  SignOut,
  SignOutResolver,
  ViewerResolver,
} from './modules/accounts/index.js';
import {
  CourseRepository,
  CourseResolver,
  CreateCourse,
  CreateCourseResolver,
  EnrollmentRepository,
  EnrollmentResolver,
  UserEnrollmentsResolver,
} from './modules/courses/index.js';
import {
  CreateInvitation,
  CreateInvitationResolver,
  InvitationRepository,
  InvitationResolver,
  PreviewInvitation,
  PreviewInvitationResolver,
  SetInvitationActive,
  SetInvitationActiveResolver,
} from './modules/invitations/index.js';
import { DevelopmentMailbox, developmentMailboxPages, mailTasks, sendGridTransport } from './modules/mail/index.js';
import { UserRepository } from './modules/accounts/index.js';
import { InstitutionResolver, SettingsRepository } from './modules/settings/index.js';
import { Scheduler } from './jobs/scheduler.js';
import { registeredMessageKinds } from './outbox/message-kind.js';
import { purgeOutboxJob } from './outbox/purge-outbox.js';
import { Relay } from './outbox/relay.js';
import type { AttemptStore } from './rate-limit/attempt-store.js';
import { MemoryCostLimiter } from './rate-limit/cost-limiter.js';
import { SharedCostLimiter } from './rate-limit/shared-cost-limiter.js';
import { ipKey, clientIp } from './rate-limit/client-ip.js';
import { MemoryAttemptStore } from './rate-limit/memory-attempt-store.js';
import { RedisAttempts } from './rate-limit/redis-attempts.js';
import { SharedAttemptStore } from './rate-limit/shared-attempt-store.js';
import { WrongCodes } from './rate-limit/wrong-codes.js';
import { resolverClasses } from './resolvers.js';

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
  const { publicUrl, appSecret } = config;
  const database = await new Database().open(config.databaseUrl, {
    entities,
    logger: parts.statements,
    caFile: config.databaseCaFile,
  });
  await migrate(database);

  const shared = config.redisUrl ? new SharedAttemptStore(new RedisAttempts(config.redisUrl), parts.logger) : null;
  const attempts: AttemptStore = shared ?? new MemoryAttemptStore();
  const users = new UserRepository(database);
  const sessions = new SessionRepository(database);
  const courses = new CourseRepository(database);
  const enrollments = new EnrollmentRepository(database);
  const invitations = new InvitationRepository(database);
  const acceptances = new AcceptanceRepository(database);
  const settings = new SettingsRepository(database);
  const cookie = new SessionCookie(publicUrl, appSecret);
  const credentials = new Credentials(database, users, attempts);

  const acceptInvitation = new AcceptInvitation(
    database,
    new AcceptInvitationRepository(database),
    newAccessPasswordSalt,
  );
  const previewInvitation = new PreviewInvitation(invitations, attempts, new WrongCodes(attempts, parts.logger));
  const createInvitation = new CreateInvitation(database, courses, invitations, settings, randomInt, publicUrl);

  const schema = await createSchema(resolverClasses, {
    instances: [
      new ViewerResolver(),
      new SignInResolver(new SignIn(credentials, sessions), cookie),
      new SignOutResolver(new SignOut(sessions), cookie),
      new ChangePasswordResolver(new ChangePassword(database, credentials, sessions)),
      new InstitutionResolver(settings),
      new CourseResolver(courses, enrollments, users),
      new EnrollmentResolver(courses, users),
      new UserEnrollmentsResolver(enrollments),
      new CreateCourseResolver(new CreateCourse(database, courses)),
      new InvitationResolver(invitations, publicUrl),
      new InvitationAcceptancesResolver(acceptances),
      new AcceptanceResolver(users),
      new PreviewInvitationResolver(previewInvitation),
      new CreateInvitationResolver(createInvitation, publicUrl),
      new SetInvitationActiveResolver(new SetInvitationActive(invitations), publicUrl),
      new AcceptInvitationResolver(acceptInvitation, attempts),
    ],
  });

  const mailbox = config.sendgrid ? null : new DevelopmentMailbox();
  const transport = mailbox ?? sendGridTransport(config.sendgrid!);
  const accessPasswords = new AccessPasswords(database, appSecret);
  const mail = mailTasks({ database, accessPasswords, transport, publicUrl, from: config.mailFrom });
  const relay = new Relay(database, registeredMessageKinds(), mail, parts.logger);
  const scheduler = new Scheduler(database, [purgeOutboxJob(database), purgeSessionsJob(sessions)], parts.logger);

  const trusted = config.trustedProxies.map((range) => ipRange(range)!); // the configuration was checked
  const server = await createHttpServer(parts.logger, { trustedProxies: trusted });
  const ipKeyOf = (request: FastifyRequest) => {
    const forwardedFor = request.headers['x-forwarded-for']?.toString();
    return ipKey(clientIp(request.socket.remoteAddress ?? '', forwardedFor, trusted));
  };
  const contextOf = (request: FastifyRequest, reply: FastifyReply) =>
    new Context(request, reply, ipKeyOf(request), async (from) => {
      const token = cookie.read(from);
      return token === null ? null : sessions.findViewer(token);
    });
  const sharedCosts = config.redisUrl ? new SharedCostLimiter(config.redisUrl, config.costPerMinute) : null;
  const budgets = {
    limiter: sharedCosts ?? new MemoryCostLimiter(config.costPerMinute),
    principalOf: async (context: Context) => {
      const viewer = await context.viewer();
      return viewer && `user:${viewer.id}`;
    },
  };
  await serveGraphql(server, createApollo(schema, server.log, budgets), { schema, publicUrl, contextOf });
  serveHealth(server, {
    database,
    limits: () => (shared ? (shared.isLost ? 'in this process: Redis is lost' : 'in Redis') : 'in this process'),
  });
  if (mailbox) {
    const pages = developmentMailboxPages(mailbox);
    await server.register(
      config.devMailbox === 'open' ? pages : loopbackOnly(pages, 'DEV_MAILBOX=open lets others in.'),
    );
  }
  await servePages(server, {
    webFolder: parts.webFolder,
    mediaFolders: [config.mediaFolder, parts.coversFolder],
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
      // Whoever keeps a connection alive is told with each answer that it ends; what is idle ends at once.
      const ending = setInterval(() => server.server.closeIdleConnections(), CLOSE_IDLE_EVERY_MS);
      await Promise.all([server.close(), relay.stop(), scheduler.stop()]).finally(() => clearInterval(ending));
      shared?.close();
      sharedCosts?.close();
      await database.close();
    },
  };
}
