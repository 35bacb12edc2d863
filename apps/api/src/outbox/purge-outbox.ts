import { DAY, HOUR } from '@matricula/domain';
import type { Database } from '../database/database.js';
import type { Job } from '../jobs/job.js';
import { OutboxRepository } from './outbox.repository.js';

/** How long a message that is done is kept after it was queued, to look into what happened. */
const KEPT_MS = 7 * DAY;
/** So few that a batch locks its rows for milliseconds. */
const BATCH = 1_000;

/** The job that deletes messages that are done. Those that were given up stay for somebody to see. */
export function purgeOutboxJob(database: Database, batch = BATCH): Job {
  const repository = new OutboxRepository(database);
  return {
    name: 'outbox.purge',
    everyMs: HOUR,
    async run(signal) {
      let deleted = batch;
      while (deleted === batch && !signal.aborted) deleted = await repository.purgeDone(KEPT_MS, batch);
    },
  };
}
