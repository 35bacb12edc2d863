import { createHash } from 'node:crypto';
import { CODE_MISSES_PER_IP, normalizeInvitationCode } from '@matricula/domain';
import type { AttemptStore } from '../../../rate-limit/attempt-store.js';
import { FailureLimiter } from '../../../rate-limit/failure-limiter.js';
import type { WrongCodes } from '../../../rate-limit/wrong-codes.js';
import type { InvitationRepository, InvitationRow } from '../invitation.repository.js';
import { statusOf } from '../status-of.js';

export type PreviewOutcome =
  | { readonly kind: 'found'; readonly row: InvitationRow }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'throttled'; readonly waitMs: number };

/**
 * Looks a code up for anybody. What counts are different wrong codes from one IP address: codes that are found do not,
 * and the same wrong code counts once, since a class copies it from one blackboard (decisions, Looking a code up).
 * Look-ups of one address run side by side within what is left of its limit.
 */
export class PreviewInvitation {
  readonly #misses: FailureLimiter;

  constructor(
    private readonly invitations: InvitationRepository,
    private readonly attempts: AttemptStore,
    private readonly wrongCodes: WrongCodes,
  ) {
    this.#misses = new FailureLimiter(attempts);
  }

  async execute(typedCode: string, ipKey: string): Promise<PreviewOutcome> {
    const code = normalizeInvitationCode(typedCode);
    const misses = [{ key: `miss:${ipKey}`, limit: CODE_MISSES_PER_IP }];
    const isNewMiss = (found: InvitationRow | null) => found === null && this.#isNewMiss(ipKey, code ?? typedCode);
    const outcome = await this.#misses.run(misses, () => this.#find(code), isNewMiss);
    if (outcome.kind === 'throttled') return outcome;
    return outcome.result ? { kind: 'found', row: outcome.result } : { kind: 'not-found' };
  }

  async #find(code: string | null): Promise<InvitationRow | null> {
    const row = code === null ? null : await this.invitations.findByCode(code);
    return row && statusOf(row) !== 'INACTIVE' ? row : null;
  }

  /** Whether this code has not been counted for this address in the window. It is from now on. */
  async #isNewMiss(ipKey: string, wrongCode: string): Promise<boolean> {
    const digest = createHash('sha256').update(wrongCode).digest('base64url');
    const limit = { max: 1, windowMs: CODE_MISSES_PER_IP.windowMs };
    const { waitMs } = await this.attempts.reserve([{ key: `missed:${ipKey}:${digest}`, limit }]);
    if (waitMs > 0) return false;
    await this.wrongCodes.record();
    return true;
  }
}
