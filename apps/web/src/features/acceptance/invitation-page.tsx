import type { ReactElement } from 'react';
import { InvitationView } from '../../ui/invitation/invitation-view.js';
import { AcceptanceForm } from './acceptance-form.js';
import { useAcceptanceMessages } from './messages.js';
import { ScreenLink } from './outcome-screen.js';
import { AcceptedScreen } from './accepted-screen.js';
import { useDocumentTitle } from '../../ui/light/use-document-title.js';
import type { AcceptanceState } from './acceptance-state.js';
import type { AcceptancePage, Institution, Preview } from './page-state.js';
import { acceptanceTitle } from './page-title.js';
import { UnavailableScreen } from './unavailable-screen.js';
import { useAcceptance } from './use-acceptance.js';
import { ViewerAcceptance } from './viewer-acceptance.js';

interface InvitationPageProps {
  readonly page: Extract<AcceptancePage, { readonly kind: 'invitation' }>;
  readonly institution: Institution;
}

/** `/i/:code` of an invitation that was active when it was opened: the form, and the outcome of sending it. */
export function InvitationPage({ page, institution }: InvitationPageProps): ReactElement {
  const { invitation, viewer, typed } = page;
  const { code } = invitation;
  const messages = useAcceptanceMessages();
  const { state, isSending, submit, submitAsViewer } = useAcceptance(code, page.state);
  useDocumentTitle(acceptanceTitle({ institution, page: titledPage(state, invitation) }));

  switch (state.stage) {
    case 'form':
      return (
        <InvitationView invitation={invitation} timeZone={institution.timeZone}>
          {viewer ? (
            <ViewerAcceptance
              code={code}
              viewer={viewer}
              state={state}
              isSending={isSending}
              onSubmit={() => void submitAsViewer()}
            />
          ) : (
            <>
              <AcceptanceForm
                code={code}
                state={state}
                typed={typed}
                isSending={isSending}
                onSubmit={(input) => void submit(input)}
              />
              <p>
                {messages.haveAccount}{' '}
                <ScreenLink href={`/sign-in?${new URLSearchParams({ to: `/i/${code}` })}`}>
                  {messages.signIn}
                </ScreenLink>
              </p>
            </>
          )}
        </InvitationView>
      );
    case 'accepted':
      return (
        <AcceptedScreen
          code={code}
          courseTitle={state.courseTitle}
          institutionName={institution.name}
          email={state.email}
          isSignedIn={viewer !== null}
          takesFocus
        />
      );
    case 'unavailable':
      return (
        <UnavailableScreen
          reason={state.reason}
          code={code}
          invitation={invitation}
          institution={institution}
          wasOpen
          takesFocus
        />
      );
  }
}

function titledPage(state: AcceptanceState, invitation: Preview) {
  switch (state.stage) {
    case 'form':
      return { kind: 'invitation', invitation } as const;
    case 'accepted':
      return { kind: 'accepted' } as const;
    case 'unavailable':
      return { kind: 'unavailable', reason: state.reason, wasOpen: true } as const;
  }
}
