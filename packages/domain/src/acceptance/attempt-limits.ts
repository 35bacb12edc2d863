import { HOUR, MINUTE } from '../duration.js';

/** At most `max` attempts in any `windowMs` milliseconds: a sliding window. */
export interface AttemptLimit {
  /** At least 1. */
  readonly max: number;
  readonly windowMs: number;
}

/** Accepting, by IP (specification, Abuse protection). */
export const ACCEPT_ATTEMPTS_PER_IP: AttemptLimit = { max: 5, windowMs: 15 * MINUTE };
/** Accepting, by email (specification, Abuse protection). */
export const ACCEPT_ATTEMPTS_PER_EMAIL: AttemptLimit = { max: 3, windowMs: HOUR };
/** Accepting as the signed-in person, by person and outside of the limits by IP (contract, acceptInvitationAsViewer). */
export const ACCEPT_AS_VIEWER_ATTEMPTS: AttemptLimit = { max: 10, windowMs: 15 * MINUTE };
/** Looking up codes that do not exist, by IP; hits do not count (decisions, Abuse limits). */
export const CODE_MISSES_PER_IP: AttemptLimit = { max: 30, windowMs: 15 * MINUTE };
/** Failing to sign in to one account from unknown devices (decisions, Abuse limits). */
export const SIGN_IN_FAILURES_PER_ACCOUNT: AttemptLimit = { max: 20, windowMs: 15 * MINUTE };
/** The same from a device known to the account: a stranger's failures do not lock its owner out (decisions). */
export const SIGN_IN_FAILURES_PER_DEVICE: AttemptLimit = { max: 20, windowMs: 15 * MINUTE };
/** Giving the current password wrongly when changing it, by account: no stranger takes part (decisions, Signing in). */
export const CHANGE_PASSWORD_FAILURES_PER_ACCOUNT: AttemptLimit = { max: 20, windowMs: 15 * MINUTE };
/** Asking for a mail to get a new password, by the email that is given (contract, requestPasswordReset). */
export const PASSWORD_RESETS_PER_EMAIL: AttemptLimit = { max: 3, windowMs: HOUR };
/** Of one mailbox, its +tags together: three tagged emails of a stranger must not lock the owner out. */
export const PASSWORD_RESETS_PER_MAILBOX: AttemptLimit = { max: 10, windowMs: HOUR };
/** The same, by IP (contract, requestPasswordReset). */
export const PASSWORD_RESETS_PER_IP: AttemptLimit = { max: 10, windowMs: 15 * MINUTE };
/** Sending a token that resets no password, by IP: nobody finds a token by guessing, and nobody keeps trying. */
export const WRONG_RESET_TOKENS_PER_IP: AttemptLimit = { max: 50, windowMs: 15 * MINUTE };
/** Failing to sign in, by IP (decisions, Abuse limits). */
export const SIGN_IN_FAILURES_PER_IP: AttemptLimit = { max: 50, windowMs: 15 * MINUTE };

/**
 * Under which key an email's attempts are counted: the email with the +tag dropped, since one person can use any
 * number of tags (decisions, The per-email key). Takes an email already normalised.
 */
export function emailLimitKey(normalizedEmail: string): string {
  return normalizedEmail.replace(/\+[^@]*@/, '@');
}

/**
 * How long to wait for a slot, in milliseconds; 0 = there is one now. A slot is taken for the whole window: what was
 * taken at t is free again at t + windowMs.
 * @param attempts when slots were taken, in ascending milliseconds. Refused attempts are not among them, so that
 *   nobody is locked out for longer by trying again (decisions, What is an attempt).
 */
export function waitForSlot(attempts: readonly number[], limit: AttemptLimit, now: number): number {
  if (limit.max < 1) return limit.windowMs;
  const inTheWay = attempts[attempts.length - limit.max];
  return inTheWay === undefined ? 0 : Math.max(0, inTheWay + limit.windowMs - now);
}
