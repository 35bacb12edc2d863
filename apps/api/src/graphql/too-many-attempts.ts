import { wholeSeconds } from '../rate-limit/attempt-limiter.js';
import type { Context } from './context.js';
import { TooManyAttemptsError } from './user-errors.js';

/**
 * A mutation's refusal of one attempt too many, with Retry-After.
 * @param waitMs how long until the next may be made
 */
export function tooManyAttempts(context: Context, waitMs: number): TooManyAttemptsError {
  const seconds = wholeSeconds(waitMs);
  context.request.setRetryAfter(seconds);
  return TooManyAttemptsError.after(seconds);
}
