import { CoursePicker } from '../features/courses/course-picker.js';
import { NewInvitationPage } from '../features/invitations/new-invitation-page.js';

/** A new invitation, whose course can be made on the spot. */
export function DashboardNewInvitation() {
  return <NewInvitationPage CoursePicker={CoursePicker} />;
}
