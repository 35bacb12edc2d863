import { Navigate } from 'react-router';
import { useViewer } from '../session/session-context.js';
import { features } from './features.js';

/** The start page: the first page of the navigation that the viewer sees. */
export function DashboardHome() {
  const viewer = useViewer();
  const first = features.flatMap(({ navigation = [] }) => navigation).find((item) => item.isShownTo(viewer));
  if (!first) throw new Error(`The navigation has no item for the role ${viewer.role}.`);
  return <Navigate to={first.to} replace />;
}
