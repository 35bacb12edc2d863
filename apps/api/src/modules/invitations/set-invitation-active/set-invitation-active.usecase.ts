import type { Actor } from '@matricula/domain';
import type { InvitationRepository, InvitationRow } from '../invitation.repository.js';

export type SetInvitationActiveOutcome =
  | { readonly kind: 'done'; readonly row: InvitationRow }
  | { readonly kind: 'no-such-invitation' }
  | { readonly kind: 'course-archived' };

/** Deactivates an invitation, or activates it again with the same code and counts; doing it twice changes nothing. */
export class SetInvitationActive {
  constructor(private readonly invitations: InvitationRepository) {}

  async execute(actor: Actor, id: number, isActive: boolean): Promise<SetInvitationActiveOutcome> {
    const row = await this.invitations.findManaged(actor, id);
    if (!row) return { kind: 'no-such-invitation' };
    if (isActive && row.entity.course.isArchived) return { kind: 'course-archived' };
    await this.invitations.setActive(id, isActive);
    const changed = await this.invitations.findManaged(actor, id);
    return changed ? { kind: 'done', row: changed } : { kind: 'no-such-invitation' };
  }
}
