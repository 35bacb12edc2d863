import { availableParallelism } from 'node:os';
import { canonicalAccessPassword, SECOND } from '@matricula/domain';
import type { Database } from '../../database/database.js';
import type { AttemptStore, Slot } from '../../rate-limit/attempt-store.js';
import { FailureLimiter } from '../../rate-limit/failure-limiter.js';
import { hasAccessPassword } from './access-password.js';
import { FairQueue, type TurnOutcome } from './fair-queue.js';
import type { UserEntity } from './user.entity.js';
import type { UserRepository } from './user.repository.js';
import { hashPassword, verifyPassword } from './password-hash.js';
import { failureOfIp, forgivenessOfAccount } from './sign-in-slots.js';

/**
 * Who would wait longer for a password to be checked is asked to come back. A request has 15 s in all: this leaves a
 * second for the hash and the session.
 */
const MAX_WAIT_MS = 14 * SECOND;
/**
 * Passwords hashed at once: one for each core, and always fewer than the four threads of libuv's pool, so that files,
 * look-ups of names and compression, which share it, go on under a flood of sign-ins.
 */
const HASHES_AT_ONCE = Math.min(availableParallelism(), 3);

export type CredentialsOutcome =
  | { readonly kind: 'right'; readonly user: UserEntity; readonly now: Date }
  | { readonly kind: 'wrong' }
  /** The access password, after its 72 hours. Counts as a failure. */
  | { readonly kind: 'expired' }
  /** Too many have failed; nothing was checked. */
  | { readonly kind: 'throttled'; readonly waitMs: number }
  /** Too many are waiting for theirs to be checked; nothing was. */
  | { readonly kind: 'busy'; readonly waitMs: number };

/**
 * Checks emails and passwords. Only failures count (decisions, Signing in): a check holds its slots for as long as it
 * takes and gives them back when the password was right. So a whole school signs in at once behind one IP address, and
 * parallel guesses end at the limit. Checks take turns that are fair between accounts.
 */
export class Credentials {
  readonly #turns = new FairQueue(HASHES_AT_ONCE, MAX_WAIT_MS);
  readonly #failures: FailureLimiter;
  /** What an unknown email's password is checked against, to take the same time. Its turn measures the first hash. */
  readonly #nobodysHash = this.hash('', 'nobody');

  constructor(
    private readonly database: Database,
    private readonly users: UserRepository,
    private readonly attempts: AttemptStore,
  ) {
    this.#failures = new FailureLimiter(attempts);
  }

  /**
   * @param email normalised, or anything that no account has
   * @param slots that a failure takes
   */
  async check(email: string, password: string, slots: readonly Slot[]): Promise<CredentialsOutcome> {
    // Who is refused anyway does not wait for a turn.
    const waitMs = await this.attempts.wait(slots);
    if (waitMs > 0) return { kind: 'throttled', waitMs };
    const isFailure = ({ kind }: CredentialsOutcome) => kind !== 'right';
    const turn = await this.#turns.run(email, () =>
      this.#failures.run(slots, () => this.#judge(email, password), isFailure),
    );
    if (turn.kind === 'busy') return turn;
    return turn.result.kind === 'throttled' ? turn.result : turn.result.result;
  }

  /** Hashes a new password, in a turn of the person. */
  hash(email: string, password: string): Promise<TurnOutcome<string>> {
    return this.#turns.run(email, () => hashPassword(password));
  }

  /** A right sign-in gives one failure of its IP address back, once for an account in 15 minutes (decisions, Signing in). */
  async forgiveIp(email: string, ipKey: string): Promise<void> {
    const { waitMs } = await this.attempts.reserve([forgivenessOfAccount(email)]);
    if (waitMs === 0) await this.attempts.forgive(failureOfIp(ipKey));
  }

  async #judge(email: string, password: string): Promise<CredentialsOutcome> {
    const [user, now] = await Promise.all([this.users.findByEmail(email), this.database.now()]);
    const compared = user && hasAccessPassword(user) ? canonicalAccessPassword(password) : password;
    const isRight = await verifyPassword(user?.passwordHash ?? (await this.#hashOfNobody()), compared);
    if (!isRight || !user?.passwordHash || !user.isActive) return { kind: 'wrong' };
    return isExpired(user, now) ? { kind: 'expired' } : { kind: 'right', user, now };
  }

  async #hashOfNobody(): Promise<string> {
    const turn = await this.#nobodysHash;
    if (turn.kind === 'busy') throw new Error('The first turn of an empty queue was refused.');
    return turn.result;
  }
}

/** An access password works for 72 hours (decisions, The access password). */
function isExpired({ requireChangePassword, accessPasswordExpiresAt }: UserEntity, now: Date): boolean {
  return requireChangePassword && accessPasswordExpiresAt !== null && accessPasswordExpiresAt < now;
}
