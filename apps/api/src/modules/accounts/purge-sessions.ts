import { HOUR } from '@matricula/domain';
import type { SessionRepository } from './session.repository.js';

/** So few that a batch locks its rows for milliseconds. */
const BATCH = 1_000;

/** The job that deletes expired sessions. Signing in does not wait for it. */
export function purgeSessionsJob(sessions: SessionRepository, batch = BATCH) {
  return {
    name: 'sessions.purge',
    everyMs: HOUR,
    async run(signal: AbortSignal): Promise<void> {
      let deleted = batch;
      while (deleted === batch && !signal.aborted) deleted = await sessions.purgeExpired(batch);
    },
  };
}
