import {
  CHANGE_PASSWORD_FAILURES_PER_ACCOUNT,
  SIGN_IN_FAILURES_PER_ACCOUNT,
  SIGN_IN_FAILURES_PER_DEVICE,
  SIGN_IN_FAILURES_PER_IP,
} from '@matricula/domain';
import type { Slot } from '../../rate-limit/attempt-store.js';

/** From where somebody tries a password. */
export interface SignInSource {
  readonly ipKey: string;
  /** The mark of a device that the account has signed in from before. */
  readonly knownDevice: string | null;
}

/**
 * What a failed sign-in takes. A device known to the account has a limit of its own, in place of the account's and the
 * IP address's, so that no stranger locks the owner out (decisions, Signing in).
 * @param email normalised
 */
export function failureSlots(email: string, { ipKey, knownDevice }: SignInSource): readonly Slot[] {
  if (knownDevice !== null) return [{ key: `sign-in-device:${knownDevice}`, limit: SIGN_IN_FAILURES_PER_DEVICE }];
  return [{ key: `sign-in-account:${email}`, limit: SIGN_IN_FAILURES_PER_ACCOUNT }, failureOfIp(ipKey)];
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
