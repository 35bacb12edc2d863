import type { Caller } from '../../../access/caller.js';
import { recordChange } from '../../../audit/record-change.js';
import { rollback, type Database } from '../../../database/database.js';
import type { InvitationRepository, InvitationRow } from '../invitation.repository.js';

export type SetInvitationActiveOutcome =
  | { readonly kind: 'done'; readonly row: InvitationRow }
  | { readonly kind: 'no-such-invitation' }
  | { readonly kind: 'course-archived' };

/** Deactivates an invitation, or activates it again with the same code and counts; doing it twice changes nothing. */
export class SetInvitationActive {
  constructor(
    private readonly database: Database,
    private readonly invitations: InvitationRepository,
  ) {}

  execute(caller: Caller, id: number, isActive: boolean): Promise<SetInvitationActiveOutcome> {
    const { principal } = caller;
    return this.database.transaction<SetInvitationActiveOutcome>(async () => {
      const isSet = await this.invitations.setActive(principal, id, isActive);
      const row = await this.invitations.findManaged(principal, id);
      if (!row) return rollback({ kind: 'no-such-invitation' });
      if (!isSet) return rollback({ kind: 'course-archived' });
      await recordChange(this.database, caller, {
        action: isActive ? 'invitation.activate' : 'invitation.deactivate',
        subjectType: 'Invitation',
        subjectId: id,
        changedFields: ['isActive'],
      });
      return { kind: 'done', row };
    });
  }
}
