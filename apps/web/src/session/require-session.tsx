import { type ReactNode, useEffect, useMemo } from 'react';
import { Outlet, useLocation } from 'react-router';
import { requestFailure } from '../apollo/request-failure.js';
import { useViewerQuery } from '../gql/dashboard.js';
import { useDashboardMessages } from '../i18n/dashboard-messages.js';
import { documentNavigation } from '../ui/light/document-navigation.js';
import { FailureScreen } from '../ui/kit/failure-screen.js';
import { PageLoading } from '../ui/kit/page-loading.js';
import { CHOOSE_PASSWORD_PATH, SIGN_IN_PATH, withReturnPath } from '../ui/light/return-path.js';
import { type Institution, SessionContext, type Viewer } from './session-context.js';

/**
 * Shows the pages below only to a signed-in person; anybody else goes to the sign-in page and comes back afterwards.
 * Somebody who still has the password that was set for them must choose their own first (decisions, First sign-in).
 * Neither redirect asks about unsaved input: the page and its leave guard are gone by then, and drafts bring the input
 * back (see drafts.ts).
 */
export function RequireSession() {
  const messages = useDashboardMessages();
  const location = useLocation();
  // A viewer that is null because of an error must not redirect to the sign-in page.
  const { data, previousData, error, refetch } = useViewerQuery({ errorPolicy: 'none' });
  const known = data ?? previousData;
  if (!known && !error) return <PageLoading />;
  if (!known?.institution) {
    return (
      <main>
        <FailureScreen
          level={1}
          title={messages.failures.loadTitle}
          reason={error ? requestFailure(error) : 'failed'}
          onRetry={() => void refetch().catch(() => undefined)}
        />
      </main>
    );
  }
  if (known.viewer === null) return <LeadTo url={withReturnPath(SIGN_IN_PATH, location)} />;
  if (known.viewer.requireChangePassword) return <LeadTo url={withReturnPath(CHOOSE_PASSWORD_PATH, location)} />;
  return (
    <SessionProvider viewer={known.viewer} institution={known.institution}>
      <Outlet />
    </SessionProvider>
  );
}

/** Loads a page that is not the dashboard's, in place of this one. */
function LeadTo({ url }: { readonly url: string }) {
  useEffect(() => documentNavigation.replace(url), [url]);
  return <PageLoading />;
}

interface SessionProviderProps {
  readonly viewer: Viewer;
  readonly institution: Institution;
  readonly children: ReactNode;
}

function SessionProvider({ viewer, institution, children }: SessionProviderProps) {
  const session = useMemo(() => ({ viewer, institution }), [viewer, institution]);
  return <SessionContext value={session}>{children}</SessionContext>;
}
