import 'reflect-metadata';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pino } from 'pino';
import { CourseAccess } from './access/course-access.js';
import { checkComposition } from './composition.js';
import { readConfig } from './config/config.js';
import { Database } from './database/database.js';
import { NodeResolver } from './graphql/node.resolver.js';
import { createSchema, printSchema } from './graphql/schema.js';
import { MediaStore } from './media/media-store.js';
import { createModules } from './modules.js';
import { MemoryAttemptStore } from './rate-limit/memory-attempt-store.js';

// Writes apps/api/schema.graphql: run by `npm run codegen`. Nothing is opened: the schema hangs on the classes alone.
const root = path.join(import.meta.dirname, '../../..');
const database = new Database();
const modules = createModules({
  config: readConfig({ APP_SECRET: 'used by nothing while the schema is emitted' }, root),
  database,
  attempts: new MemoryAttemptStore(),
  courseAccess: new CourseAccess(database),
  media: new MediaStore([]),
  logger: pino({ level: 'silent' }),
}).all;
const resolvers = [new NodeResolver([]), ...modules.flatMap((module) => module.resolvers ?? [])];
checkComposition(modules, resolvers);
writeFileSync(path.join(import.meta.dirname, '../schema.graphql'), printSchema(await createSchema(resolvers)));
