import { isStaff } from '@matricula/domain';
import { Navigate, Outlet } from 'react-router';
import { useViewer } from '../features/auth/viewer-context.js';

/** Leads students to their courses; the API refuses them these pages' data anyhow. */
export function StaffOnly() {
  return isStaff(useViewer().role) ? <Outlet /> : <Navigate to="/" replace />;
}
