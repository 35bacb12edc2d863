import { useViewer } from '../features/auth/viewer-context.js';
import { CoursePicker } from '../features/courses/course-picker.js';
import { NewInvitationPage } from '../features/invitations/new-invitation-page.js';

/** A new invitation, whose course can be made on the spot. */
export function DashboardNewInvitation() {
  const { id } = useViewer();
  return <NewInvitationPage personId={id} CoursePicker={CoursePicker} />;
}
