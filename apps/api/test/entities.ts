import { CourseAccess } from '../src/access/course-access.js';
import { entitiesOf } from '../src/composition.js';
import { Database } from '../src/database/database.js';
import { MediaStore } from '../src/media/media-store.js';
import { createModules } from '../src/modules.js';
import { MemoryAttemptStore } from '../src/rate-limit/memory-attempt-store.js';
import { pino } from 'pino';
import { TEST_CONFIG } from './config.js';

/** The product's tables, for tests that open a database without the rest. */
const database = new Database();
export const entities = entitiesOf(
  createModules({
    config: { ...TEST_CONFIG, databaseUrl: 'sqlite::memory:' },
    database,
    attempts: new MemoryAttemptStore(),
    courseAccess: new CourseAccess(database),
    media: new MediaStore([]),
    logger: pino({ level: 'silent' }),
  }).all,
);
