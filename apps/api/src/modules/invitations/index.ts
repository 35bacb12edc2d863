export { InvitationCodeEntity } from './invitation-code.entity.js';
export { InvitationEntity } from './invitation.entity.js';
export { insertInvitation, insertOwnCode, type NewInvitation } from './invitation.repository.js';
export { Invitation } from './invitation.type.js';
