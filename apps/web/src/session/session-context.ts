import { createContext, useContext } from 'react';
import type { SessionInstitutionFragment, ViewerFragment } from '../gql/dashboard.js';

/** The signed-in person. */
export type Viewer = ViewerFragment;

/** The institution whose dashboard this is; dates are shown in its time zone. */
export type Institution = SessionInstitutionFragment;

/** What every page of a signed-in person may rely on. */
export interface Session {
  readonly viewer: Viewer;
  readonly institution: Institution;
}

/** Provided by {@link RequireSession}; undefined on pages that need no session. */
export const SessionContext = createContext<Session | undefined>(undefined);

/** The signed-in person. @throws Error on a page that needs no session */
export function useViewer(): Viewer {
  return useSession().viewer;
}

/** The institution. @throws Error on a page that needs no session */
export function useInstitution(): Institution {
  return useSession().institution;
}

function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('There is no session here: useViewer and useInstitution belong below RequireSession.');
  return session;
}
