import { createContext, useContext } from 'react';
import type { ViewerFragment } from '../../gql/dashboard.js';

export const ViewerContext = createContext<ViewerFragment | undefined>(undefined);

/** Who is signed in. Throws outside the pages that ask for a sign-in. */
export function useViewer(): ViewerFragment {
  const viewer = useContext(ViewerContext);
  if (!viewer) throw new Error('Nobody is known to be signed in here: useViewer belongs below ViewerGate.');
  return viewer;
}
