import { CourseSelect } from '../features/courses/course-select.js';
import { InvitationListPage } from '../features/invitations/invitation-list-page.js';

/** The invitations, filtered by a course of the courses' own choosing field. */
export function DashboardInvitationList() {
  return <InvitationListPage CourseSelect={CourseSelect} />;
}
