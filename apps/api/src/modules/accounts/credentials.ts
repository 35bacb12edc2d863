import { SIGN_IN_FAILURES_PER_ACCOUNT, SIGN_IN_FAILURES_PER_DEVICE, SIGN_IN_FAILURES_PER_IP } from '@matricula/domain';
import type { Database } from '../../database/database.js';
import type { AttemptStore, Slot } from '../../rate-limit/attempt-store.js';
import type { UserEntity } from './user.entity.js';
import type { UserRepository } from './user.repository.js';
import { InTurn } from '../../rate-limit/in-turn.js';
import { hashPassword, verifyPassword } from './password-hash.js';

/** From where somebody tries a password. */
export interface PasswordTry {
  readonly ipKey: string;
  /** The mark of a device that the account has signed in from before. */
  readonly knownDevice: string | null;
}

export type CredentialsOutcome =
  | { readonly kind: 'right'; readonly user: UserEntity; readonly now: Date }
  | { readonly kind: 'wrong' }
  | { readonly kind: 'throttled'; readonly waitMs: number };

/**
 * Checks an email and a password, throttled: only failures count (decisions, Signing in). The account's slot is taken
 * before the check and given back when it was right, so that parallel guesses cannot all pass. The address's is taken
 * after a failure, so that a whole class may sign in at once behind a school's one address; guesses of one address are
 * judged one after the other, so that parallel ones cannot all pass there either.
 */
export class Credentials {
  /** What an unknown email's password is checked against, to take the same time. */
  readonly #nobodysHash = hashPassword('nobody');
  readonly #byAddress = new InTurn();

  constructor(
    private readonly database: Database,
    private readonly users: UserRepository,
    private readonly attempts: AttemptStore,
  ) {}

  /** @param email normalised, or anything that no account has */
  async check(email: string, password: string, { ipKey, knownDevice }: PasswordTry): Promise<CredentialsOutcome> {
    const ofAddress = [{ key: `sign-in-ip:${ipKey}`, limit: SIGN_IN_FAILURES_PER_IP }];
    const ofAccount = knownDevice
      ? [{ key: `sign-in-device:${knownDevice}`, limit: SIGN_IN_FAILURES_PER_DEVICE }]
      : [{ key: `sign-in-account:${email}`, limit: SIGN_IN_FAILURES_PER_ACCOUNT }];
    const addressWaitMs = await this.attempts.wait(ofAddress);
    if (addressWaitMs > 0) return { kind: 'throttled', waitMs: addressWaitMs };
    const reservation = await this.attempts.reserve(ofAccount);
    if (reservation.waitMs > 0) return { kind: 'throttled', waitMs: reservation.waitMs };

    let outcome: CredentialsOutcome | undefined;
    try {
      const [user, now] = await Promise.all([this.users.findByEmail(email), this.database.now()]);
      outcome = await this.#byAddress.run(ipKey, () => this.#judge(user, password, now, ofAddress));
      return outcome;
    } finally {
      // What was right, was not looked at, or could not be, is no failure.
      if (outcome?.kind !== 'wrong') await reservation.release();
    }
  }

  async #judge(
    user: UserEntity | null,
    password: string,
    now: Date,
    ofAddress: readonly Slot[],
  ): Promise<CredentialsOutcome> {
    const waitMs = await this.attempts.wait(ofAddress);
    if (waitMs > 0) return { kind: 'throttled', waitMs };
    const isRight = await verifyPassword(user?.passwordHash ?? (await this.#nobodysHash), password);
    if (isRight && user?.passwordHash && maySignIn(user, now)) return { kind: 'right', user, now };
    await this.attempts.reserve(ofAddress);
    return { kind: 'wrong' };
  }
}

/** An access password works for 72 hours; a deactivated account not at all. */
function maySignIn(user: UserEntity, now: Date): boolean {
  const hasLapsed =
    user.requireChangePassword && user.accessPasswordExpiresAt !== null && user.accessPasswordExpiresAt < now;
  return user.isActive && !hasLapsed;
}
