import { HOUR, SECOND } from '@matricula/domain';

/** When a message is tried again, and when it is given up. */
export interface RetryPolicy {
  /** The longest wait before the second try; it doubles with each try. */
  readonly firstWaitMs: number;
  /** No wait is longer. */
  readonly longestWaitMs: number;
  /** Tries in total; then the message is FAILED. */
  readonly maxTries: number;
}

/**
 * 16 tries: the second within five seconds, since somebody is waiting for the mail; the last about ten hours after
 * the first, at most eighteen, well within the 72 hours of an access password.
 */
export const RETRY_POLICY: RetryPolicy = { firstWaitMs: 5 * SECOND, longestWaitMs: 4 * HOUR, maxTries: 16 };

/** A provider that asks for a longer wait than this is asked again after it all the same. */
const LONGEST_ASKED_WAIT_MS = HOUR;

/**
 * How long to wait after try number `tries`: exponential, with full jitter, so that many messages refused at once do
 * not come back at once. A wait that the provider named comes on top.
 * @param random from 0 up to 1
 * @returns milliseconds, or null: given up
 */
export function retryDelay(tries: number, askedMs: number, policy: RetryPolicy, random: number): number | null {
  if (tries >= policy.maxTries) return null;
  const widest = Math.min(policy.longestWaitMs, policy.firstWaitMs * 2 ** (tries - 1));
  return Math.min(askedMs, LONGEST_ASKED_WAIT_MS) + Math.floor(random * widest);
}
