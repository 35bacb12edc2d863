import { CODE_MISSES_PER_IP, normalizeInvitationCode } from '@matricula/domain';
import type { AttemptStore } from '../../../rate-limit/attempt-store.js';
import { InTurn } from '../../../rate-limit/in-turn.js';
import type { InvitationRepository, InvitationRow } from '../invitation.repository.js';
import { statusOf } from '../status-of.js';

export type PreviewOutcome =
  | { readonly kind: 'found'; readonly row: InvitationRow }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'throttled'; readonly waitMs: number };

/** Looks a code up for anybody. Guessing is what the budget of misses stops: hits do not count (decisions, Abuse limits). */
export class PreviewInvitation {
  readonly #byAddress = new InTurn();

  constructor(
    private readonly invitations: InvitationRepository,
    private readonly attempts: AttemptStore,
  ) {}

  /** Look-ups of one address are judged one after the other: else parallel guesses are all made before one is counted. */
  execute(typedCode: string, ipKey: string): Promise<PreviewOutcome> {
    return this.#byAddress.run(ipKey, () => this.#lookUp(typedCode, ipKey));
  }

  async #lookUp(typedCode: string, ipKey: string): Promise<PreviewOutcome> {
    const misses = [{ key: `miss:${ipKey}`, limit: CODE_MISSES_PER_IP }];
    const waitMs = await this.attempts.wait(misses);
    if (waitMs > 0) return { kind: 'throttled', waitMs };
    const code = normalizeInvitationCode(typedCode);
    const row = code === null ? null : await this.invitations.findByCode(code);
    if (row && statusOf(row) !== 'INACTIVE') return { kind: 'found', row };
    const counted = await this.attempts.reserve(misses);
    return counted.waitMs > 0 ? { kind: 'throttled', waitMs: counted.waitMs } : { kind: 'not-found' };
  }
}
