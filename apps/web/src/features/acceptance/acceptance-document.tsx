import type { ReactElement } from 'react';
import { AcceptedScreen } from './accepted-screen.js';
import { FailedScreen } from './failed-screen.js';
import { InvitationPage } from './invitation-page.js';
import { JoinPage } from './join-page.js';
import type { AcceptanceDocument } from './page-state.js';
import { UnavailableScreen } from './unavailable-screen.js';

/** The page at a URL of the acceptance route, the same on the server and in the browser. */
export function AcceptanceDocumentView({ institution, page }: AcceptanceDocument): ReactElement {
  switch (page.kind) {
    case 'join':
      return <JoinPage page={page} />;
    case 'failed':
      return <FailedScreen error={page.error} kept={page.kept} />;
  }
  // Whatever is shown of an invitation was loaded together with whose it is.
  if (!institution) return <FailedScreen error={{ kind: 'UNEXPECTED' }} />;
  switch (page.kind) {
    case 'invitation':
      return <InvitationPage page={page} institution={institution} />;
    case 'accepted':
      return <AcceptedScreen {...page} institutionName={institution.name} />;
    case 'unavailable':
      return <UnavailableScreen {...page} institution={institution} takesFocus={false} />;
  }
}
