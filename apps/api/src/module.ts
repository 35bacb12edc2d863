import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { CourseAccess } from './access/course-access.js';
import type { Config } from './config/config.js';
import type { Database } from './database/database.js';
import type { Idempotency } from './idempotency/idempotency.js';
import type { MediaStore } from './media/media-store.js';
import type { NodeSource } from './graphql/node.resolver.js';
import type { Job } from './jobs/job.js';
import type { Task } from './outbox/task.js';
import type { AttemptStore } from './rate-limit/attempt-store.js';

/** A class, as TypeORM's entities and type-graphql's resolvers are given. */
export type AnyClass = new (...parts: never[]) => object;

/** What every module is made of. */
export interface ModuleDeps {
  readonly config: Config;
  readonly database: Database;
  readonly attempts: AttemptStore;
  readonly courseAccess: CourseAccess;
  readonly idempotency: Idempotency;
  readonly media: MediaStore;
  readonly logger: Logger;
}

/**
 * What one module adds to the product. Its `<name>.module.ts` makes it, and modules.ts lists it: that is all the
 * registration there is. Other modules use what its index.ts exports, and what its descriptor offers beside these fields.
 */
export interface Module {
  readonly name: string;
  readonly entities?: readonly AnyClass[];
  readonly resolvers?: readonly object[];
  /** How `node(id)` finds its types. */
  readonly nodes?: readonly NodeSource[];
  /** What runs its outbox messages. */
  readonly tasks?: readonly Task[];
  /** What runs at intervals. */
  readonly jobs?: readonly Job[];
  /** Adds its HTTP routes. */
  readonly routes?: (server: FastifyInstance) => Promise<void>;
}
