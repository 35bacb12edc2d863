import { HOUR } from '@matricula/domain';
import type { PasswordResets } from './password-resets.js';

/** So few that a batch locks its rows for milliseconds. */
const BATCH = 1_000;

/** The job that deletes expired links to choose a new password. Using a link deletes it at once. */
export function purgePasswordResetsJob(resets: PasswordResets, batch = BATCH) {
  return {
    name: 'password-resets.purge',
    everyMs: HOUR,
    async run(signal: AbortSignal): Promise<void> {
      let deleted = batch;
      while (deleted === batch && !signal.aborted) deleted = await resets.purgeExpired(batch);
    },
  };
}
