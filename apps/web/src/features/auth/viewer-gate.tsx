import { Navigate, Outlet, useLocation } from 'react-router';
import { requestFailure } from '../../apollo/request-failure.js';
import { useViewerQuery } from '../../gql/dashboard.js';
import { useDashboardMessages } from '../../i18n/dashboard-messages.js';
import { FailureScreen } from '../../ui/failure-screen.js';
import { PageLoading } from '../../ui/page-loading.js';
import { pathLeadingTo } from './destination.js';
import { ViewerContext } from './viewer-context.js';

const CHOOSE_PASSWORD = '/choose-password';

/**
 * Lets through who is signed in; others sign in first and come back. Whoever still has the password that was set for
 * them chooses their own, and goes nowhere else before (decisions, First sign-in).
 */
export function ViewerGate() {
  const messages = useDashboardMessages();
  const location = useLocation();
  const { data, previousData, error, refetch } = useViewerQuery();
  const known = data ?? previousData;
  if (!known) {
    if (!error) return <PageLoading />;
    return (
      <main>
        <FailureScreen
          level={1}
          title={messages.failures.loadTitle}
          reason={requestFailure(error)}
          onRetry={() => void refetch().catch(() => undefined)}
        />
      </main>
    );
  }
  if (known.viewer === null) return <Navigate to={pathLeadingTo('/sign-in', location)} replace />;
  if (known.viewer.requireChangePassword && location.pathname !== CHOOSE_PASSWORD) {
    return <Navigate to={pathLeadingTo(CHOOSE_PASSWORD, location)} replace />;
  }
  return (
    <ViewerContext value={known.viewer}>
      <Outlet />
    </ViewerContext>
  );
}
