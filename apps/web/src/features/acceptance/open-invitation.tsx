import type { ReactElement } from 'react';
import { useAcceptanceMessages } from './messages.js';
import { useDocumentTitle } from '../../ui/light/use-document-title.js';
import { AcceptanceForm } from './acceptance-form.js';
import { AcceptedScreen } from './accepted-screen.js';
import { Hero } from './hero.js';
import { InvitationDetails } from './invitation-details.js';
import { InvitationLayout } from './invitation-layout.js';
import { deadlineOf, type Institution, type Preview } from './preview.js';
import { UnavailableScreen } from './unavailable-screen.js';
import { useAcceptance } from './use-acceptance.js';

interface OpenInvitationProps {
  readonly invitation: Preview;
  readonly institution: Institution;
  /** Whether it appears because of a person's own action, and not because the page was loaded. */
  readonly takesFocus: boolean;
}

/** An invitation that was active when it was loaded: the form, and the outcome of sending it. */
export function OpenInvitation({ invitation, institution, takesFocus }: OpenInvitationProps): ReactElement {
  const messages = useAcceptanceMessages().invitation;
  const { state, isSending, submit } = useAcceptance();
  // The screens that take its place name the page themselves.
  useDocumentTitle(messages.documentTitle({ title: invitation.title, institution: institution.name }));

  switch (state.stage) {
    case 'form':
      return (
        <InvitationLayout
          hero={<Hero imageUrl={invitation.backgroundImageUrl} />}
          details={<InvitationDetails invitation={invitation} institution={institution} takesFocus={takesFocus} />}
          form={
            <AcceptanceForm
              issues={state.issues}
              submitError={state.submitError}
              isSending={isSending}
              onSubmit={(typed) => void submit({ code: invitation.code, ...typed })}
            />
          }
        />
      );
    case 'accepted':
      return <AcceptedScreen courseTitle={state.courseTitle} institutionName={institution.name} email={state.email} />;
    case 'unavailable':
      return (
        <UnavailableScreen
          reason={state.reason}
          code={invitation.code}
          deadline={deadlineOf(invitation, institution)}
          takesFocus
        />
      );
  }
}
