import { canonicalAccessPassword, isBeyondAnyPassword, SECOND } from '@matricula/domain';
import type { Database } from '../../database/database.js';
import type { AttemptStore, Slot } from '../../rate-limit/attempt-store.js';
import { FailureLimiter } from '../../rate-limit/failure-limiter.js';
import { hasAccessPassword } from './access-password.js';
import { FairQueue } from './fair-queue.js';
import type { UserEntity } from './user.entity.js';
import type { UserRepository } from './user.repository.js';
import { HASHES_AT_ONCE, hashPassword, verifyPassword } from './password-hash.js';
import { failureOfIp, forgivenessOfAccount } from './sign-in-slots.js';

/** A request has 15 s in all: this leaves a second for the hashes and the session. */
const MAX_WAIT_MS = 14 * SECOND;

/** An attempt to prove that one knows the password of an account. */
export interface PasswordAttempt extends AttemptOrder {
  /** Normalised; null where what was typed is no email address. */
  readonly email: string | null;
  readonly password: string;
}

/** When an attempt is checked, and what limits it. */
export interface AttemptOrder {
  /** Attempts with the same key are checked one after the other, and different keys in turn. */
  readonly key: string;
  /** That a failure takes. */
  readonly slots: readonly Slot[];
}

interface RightPassword {
  readonly kind: 'right';
  readonly user: UserEntity;
  readonly now: Date;
}

/** `expired`: the access password, after its 72 hours. Both count as failures. */
type NotRight = { readonly kind: 'wrong' } | { readonly kind: 'expired' };

interface NotChecked {
  /** `throttled`: too many have failed. `busy`: too many are waiting. In both cases nothing was checked. */
  readonly kind: 'throttled' | 'busy';
  readonly waitMs: number;
}

export type CredentialsOutcome<R extends RightPassword = RightPassword> = R | NotRight | NotChecked;

/** `same`: the new password is the one that they have, which counts as a failure. */
export type ForgottenOutcome =
  { readonly kind: 'right'; readonly newHash: string } | { readonly kind: 'same' } | NotChecked;

/** The password was right, and this is the hash of the new one. */
export interface Replacement extends RightPassword {
  readonly newHash: string;
}

/**
 * Checks emails and passwords. Only failures count (decisions, Signing in): a check holds its slots while it runs and
 * releases them when the password was right. So a whole school signs in at once behind one IP address, and parallel
 * guesses end at the limit. The queue is fair between the keys of the attempts.
 */
export class Credentials {
  readonly #queue = new FairQueue(HASHES_AT_ONCE, MAX_WAIT_MS);
  readonly #failures: FailureLimiter;
  /** An unknown email's password is checked against this, so that the answer takes the same time. */
  readonly #dummyHash = hashPassword('nobody');

  constructor(
    private readonly database: Database,
    private readonly users: UserRepository,
    private readonly attempts: AttemptStore,
  ) {
    this.#failures = new FailureLimiter(attempts);
  }

  check(attempt: PasswordAttempt): Promise<CredentialsOutcome> {
    return this.#run(attempt, () => this.#verify(attempt));
  }

  /**
   * Checks the current password and hashes the new one in one task. With two, the second could end after the request's
   * deadline: the client would read 503 although the password changes.
   */
  replace(attempt: PasswordAttempt, newPassword: string): Promise<CredentialsOutcome<Replacement>> {
    return this.#run(attempt, async () => {
      const outcome = await this.#verify(attempt);
      return outcome.kind === 'right' ? { ...outcome, newHash: await hashPassword(newPassword) } : outcome;
    });
  }

  /** Hashes the new password of somebody who proved by a mailed link who they are. The queue is that of `replace`. */
  replaceForgotten(user: UserEntity, newPassword: string, order: AttemptOrder): Promise<ForgottenOutcome> {
    return this.#run(order, async () => {
      if (await verifyPassword(user.passwordHash!, newPassword)) return { kind: 'same' };
      return { kind: 'right', newHash: await hashPassword(newPassword) };
    });
  }

  /** A right sign-in gives one failure of its IP address back, once for an account in 15 minutes (decisions, Signing in). */
  async forgiveIp(email: string, ipKey: string): Promise<void> {
    const forgiveness = await this.attempts.reserve([forgivenessOfAccount(email)]);
    if (forgiveness.waitMs > 0) return;
    if (!(await this.attempts.forgive(failureOfIp(ipKey)))) await forgiveness.release();
  }

  async #run<O extends { readonly kind: string }>(
    { key, slots }: AttemptOrder,
    task: () => Promise<O>,
  ): Promise<O | NotChecked> {
    // An attempt that the limit refuses anyway does not wait in the queue.
    const waitMs = await this.attempts.wait(slots);
    if (waitMs > 0) return { kind: 'throttled', waitMs };
    // The slots are held before the semaphore is entered: an attempt that waits for others to be decided, or finds the
    // limit reached, takes no place from those who can be checked, and is not measured.
    const outcome = await this.#queue.run(key, ({ deadline, run }) =>
      this.#failures.run(
        slots,
        () => run(task),
        ({ kind }) => kind !== 'right',
        deadline,
      ),
    );
    if (outcome.kind === 'busy') return outcome;
    if (outcome.result.kind === 'done') return outcome.result.result;
    return { kind: outcome.result.isUndecided ? 'busy' : 'throttled', waitMs: outcome.result.waitMs };
  }

  async #verify({ email, password: typed }: PasswordAttempt): Promise<RightPassword | NotRight> {
    // Wrong in any case, and in the time of any other.
    const password = isBeyondAnyPassword(typed) ? '' : typed;
    const [user, now] = await Promise.all([email === null ? null : this.users.findByEmail(email), this.database.now()]);
    const compared = user && hasAccessPassword(user) ? canonicalAccessPassword(password) : password;
    const isRight = await verifyPassword(user?.passwordHash ?? (await this.#dummyHash), compared);
    if (!isRight || !user?.passwordHash || !user.isActive) return { kind: 'wrong' };
    return isExpired(user, now) ? { kind: 'expired' } : { kind: 'right', user, now };
  }
}

/** An access password works for 72 hours (decisions, The access password). */
function isExpired({ requireChangePassword, accessPasswordExpiresAt }: UserEntity, now: Date): boolean {
  return requireChangePassword && accessPasswordExpiresAt !== null && accessPasswordExpiresAt < now;
}
