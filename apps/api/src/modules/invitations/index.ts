export { InvitationCodeEntity } from './invitation-code.entity.js';
export { InvitationEntity } from './invitation.entity.js';
export { insertInvitation, insertOwnCode, type NewInvitation } from './insert-invitation.js';
export type { InvitationRepository } from './invitation.repository.js';
export { Invitation, toInvitation } from './invitation.type.js';
