import type { Module, ModuleDeps } from '../../module.js';
import { newAccessPasswordSalt } from '../accounts/index.js';
import type { AccountsModule } from '../accounts/accounts.module.js';
import type { InvitationsModule } from '../invitations/invitations.module.js';
import { AcceptInvitationRepository } from './accept-invitation/accept-invitation.repository.js';
import { AcceptInvitationResolver } from './accept-invitation/accept-invitation.resolver.js';
import { AcceptInvitation } from './accept-invitation/accept-invitation.usecase.js';
import { EnrollByInvitation } from './accept-invitation/enroll-by-invitation.js';
import { AcceptInvitationAsViewerResolver } from './accept-invitation-as-viewer/accept-invitation-as-viewer.resolver.js';
import { AcceptInvitationAsViewer } from './accept-invitation-as-viewer/accept-invitation-as-viewer.usecase.js';
import { AcceptanceEntity } from './acceptance.entity.js';
import { AcceptanceRepository } from './acceptance.repository.js';
import { toAcceptance } from './acceptance.type.js';
import { EnrollmentAcceptanceResolver } from './enrollment-acceptance.resolver.js';
import { AcceptanceResolver, InvitationAcceptancesResolver } from './acceptance.resolver.js';

/** Accepting an invitation, and who accepted. */
export function acceptancesModule(
  { database, attempts, courseAccess }: ModuleDeps,
  others: { readonly accounts: Pick<AccountsModule, 'users'>; readonly invitations: InvitationsModule },
) {
  const acceptances = new AcceptanceRepository(database, courseAccess);
  const enrollment = new EnrollByInvitation(database, new AcceptInvitationRepository(database), newAccessPasswordSalt);
  return {
    name: 'acceptances',
    entities: [AcceptanceEntity],
    resolvers: [
      new AcceptInvitationResolver(new AcceptInvitation(enrollment), attempts),
      new AcceptInvitationAsViewerResolver(new AcceptInvitationAsViewer(enrollment), attempts),
      new AcceptanceResolver(acceptances, others.accounts.users, others.invitations.invitations),
      new InvitationAcceptancesResolver(acceptances),
      new EnrollmentAcceptanceResolver(acceptances, courseAccess),
    ],
    nodes: [
      {
        type: 'Acceptance',
        async find(key, context) {
          if (!(await context.can('invitation.manage'))) return null;
          const acceptance = await context.load(acceptances.managed, key);
          return acceptance && toAcceptance(acceptance);
        },
      },
    ],
  } satisfies Module & Record<string, unknown>;
}
