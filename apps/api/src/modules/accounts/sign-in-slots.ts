import {
  CHANGE_PASSWORD_FAILURES_PER_ACCOUNT,
  SIGN_IN_FAILURES_PER_ACCOUNT,
  SIGN_IN_FAILURES_PER_DEVICE,
  SIGN_IN_FAILURES_PER_IP,
} from '@matricula/domain';
import type { Slot } from '../../rate-limit/attempt-store.js';

/** Where a sign-in comes from. */
export interface SignInSource {
  readonly ipKey: string;
  /** The mark of a device that the account has signed in from before. */
  readonly knownDevice: string | null;
}

/**
 * What a failed sign-in takes. A device known to the account has a limit of its own, in place of the account's and the
 * IP address's, so that no stranger locks the owner out (decisions, Signing in).
 * @param email normalised; null for what is no email address, which only the IP address's limit counts: with an
 *   account's limit for all of them, the typos of one person would refuse everybody else's
 */
export function failureSlots(email: string | null, { ipKey, knownDevice }: SignInSource): readonly Slot[] {
  if (email === null) return [failureOfIp(ipKey)];
  if (knownDevice !== null) return [{ key: `sign-in-device:${knownDevice}`, limit: SIGN_IN_FAILURES_PER_DEVICE }];
  return [{ key: `sign-in-account:${email}`, limit: SIGN_IN_FAILURES_PER_ACCOUNT }, failureOfIp(ipKey)];
}

/**
 * The key under which a sign-in waits for its password to be checked. A stranger's sign-ins have another one than those
 * of the owner's device, or of the owner's IP address: so a stranger who sends many cannot make the owner wait.
 */
export function signInQueueKey(email: string | null, { ipKey, knownDevice }: SignInSource): string {
  if (knownDevice !== null) return `device:${knownDevice}`;
  return email === null ? `ip:${ipKey}` : `account:${email} ip:${ipKey}`;
}

/** Failed sign-ins from one IP address. */
export function failureOfIp(ipKey: string): Slot {
  return { key: `sign-in-ip:${ipKey}`, limit: SIGN_IN_FAILURES_PER_IP };
}

/** That an account's sign-in gave a failure of its IP address back. */
export function forgivenessOfAccount(email: string): Slot {
  return { key: `sign-in-forgave:${email}`, limit: { max: 1, windowMs: SIGN_IN_FAILURES_PER_IP.windowMs } };
}

/** What a wrong current password takes: nothing that strangers share, since the person is signed in. */
export function changePasswordFailure(userId: number): Slot {
  return { key: `change-password:${userId}`, limit: CHANGE_PASSWORD_FAILURES_PER_ACCOUNT };
}
