export { AcceptInvitationRepository } from './accept-invitation/accept-invitation.repository.js';
export { AcceptInvitationResolver } from './accept-invitation/accept-invitation.resolver.js';
export { AcceptInvitation } from './accept-invitation/accept-invitation.usecase.js';
export { AcceptanceEntity, type EmailDeliveryStatus } from './acceptance.entity.js';
export { AcceptanceRepository } from './acceptance.repository.js';
export { AcceptanceResolver, InvitationAcceptancesResolver } from './acceptance.resolver.js';
