import { CODE_MISSES_PER_IP, invitationStatus, normalizeInvitationCode } from '@matricula/domain';
import type { AttemptStore } from '../../../rate-limit/attempt-store.js';
import type { InvitationRepository, InvitationRow } from '../invitation.repository.js';

export type PreviewOutcome =
  | { readonly kind: 'found'; readonly row: InvitationRow }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'throttled'; readonly waitMs: number };

/** Looks a code up for anybody. Guessing is what the budget of misses stops: hits do not count (decisions, Abuse limits). */
export class PreviewInvitation {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly attempts: AttemptStore,
  ) {}

  async execute(typedCode: string, addressKey: string): Promise<PreviewOutcome> {
    const misses = [{ key: `miss:${addressKey}`, limit: CODE_MISSES_PER_IP }];
    const waitMs = await this.attempts.wait(misses);
    if (waitMs > 0) return { kind: 'throttled', waitMs };
    const code = normalizeInvitationCode(typedCode);
    const row = code === null ? null : await this.invitations.findByCode(code);
    if (row && statusOf(row) !== 'INACTIVE') return { kind: 'found', row };
    const counted = await this.attempts.reserve(misses);
    return counted.waitMs > 0 ? { kind: 'throttled', waitMs: counted.waitMs } : { kind: 'not-found' };
  }
}

function statusOf({ entity, readAt }: InvitationRow) {
  return invitationStatus({ ...entity, isCourseArchived: entity.course.isArchived }, readAt);
}
