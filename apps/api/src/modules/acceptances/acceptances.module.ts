import type { Module, ModuleDeps } from '../../module.js';
import { newAccessPasswordSalt } from '../accounts/index.js';
import type { AccountsModule } from '../accounts/accounts.module.js';
import { AcceptInvitationRepository } from './accept-invitation/accept-invitation.repository.js';
import { AcceptInvitationResolver } from './accept-invitation/accept-invitation.resolver.js';
import { AcceptInvitation } from './accept-invitation/accept-invitation.usecase.js';
import { EnrollByInvitation } from './accept-invitation/enroll-by-invitation.js';
import { AcceptInvitationAsViewerResolver } from './accept-invitation-as-viewer/accept-invitation-as-viewer.resolver.js';
import { AcceptInvitationAsViewer } from './accept-invitation-as-viewer/accept-invitation-as-viewer.usecase.js';
import { AcceptanceEntity } from './acceptance.entity.js';
import { AcceptanceRepository } from './acceptance.repository.js';
import { AcceptanceResolver, InvitationAcceptancesResolver } from './acceptance.resolver.js';

/** Accepting an invitation, and who accepted. */
export function acceptancesModule(
  { database, attempts }: ModuleDeps,
  others: { readonly accounts: Pick<AccountsModule, 'users'> },
) {
  const acceptances = new AcceptanceRepository(database);
  const enrollment = new EnrollByInvitation(database, new AcceptInvitationRepository(database), newAccessPasswordSalt);
  return {
    name: 'acceptances',
    entities: [AcceptanceEntity],
    resolvers: [
      new AcceptInvitationResolver(new AcceptInvitation(enrollment), attempts),
      new AcceptInvitationAsViewerResolver(new AcceptInvitationAsViewer(enrollment), attempts),
      new AcceptanceResolver(others.accounts.users),
      new InvitationAcceptancesResolver(acceptances),
    ],
  } satisfies Module & Record<string, unknown>;
}
