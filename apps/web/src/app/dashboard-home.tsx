import { isStaff } from '@matricula/domain';
import { Navigate } from 'react-router';
import { useViewer } from '../features/auth/viewer-context.js';
import { MyCoursesPage } from '../features/courses/my-courses-page.js';

/** The start page: a student's courses, or for staff what they came to manage. */
export function DashboardHome() {
  return isStaff(useViewer().role) ? <Navigate to="/invitations" replace /> : <MyCoursesPage />;
}
