export { CreateInvitationResolver } from './create-invitation/create-invitation.resolver.js';
export { CreateInvitation } from './create-invitation/create-invitation.usecase.js';
export { InvitationCodeEntity } from './invitation-code.entity.js';
export { InvitationEntity } from './invitation.entity.js';
export { InvitationTagEntity } from './invitation-tag.entity.js';
export { InvitationWordEntity } from './invitation-word.entity.js';
export { insertInvitation, InvitationRepository, type NewInvitation } from './invitation.repository.js';
export { InvitationResolver } from './invitation.resolver.js';
export { Invitation } from './invitation.type.js';
export {
  PreviewInvitationResolver,
  toInvitationPreview,
  type InvitationPreview,
} from './preview-invitation/preview-invitation.resolver.js';
export { PreviewInvitation } from './preview-invitation/preview-invitation.usecase.js';
export { VisitAcceptancePage, type AcceptanceVisit } from './preview-invitation/visit-acceptance-page.usecase.js';
export { SetInvitationActiveResolver } from './set-invitation-active/set-invitation-active.resolver.js';
export { SetInvitationActive } from './set-invitation-active/set-invitation-active.usecase.js';
