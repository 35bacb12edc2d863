import { invitationStatus, type InvitationStatus } from '@matricula/domain';
import type { InvitationRow } from './invitation.repository.js';

/** The invitation's state, by the database's clock when it was read. */
export function statusOf({ entity, readAt }: InvitationRow): InvitationStatus {
  return invitationStatus({ ...entity, isCourseArchived: entity.course.isArchived }, readAt);
}
