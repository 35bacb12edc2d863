import { type ReactElement, useState } from 'react';
import { type InvitationPreviewQuery, useInvitationPreviewQuery } from '../../gql/acceptance.js';
import { LoadingScreen } from './loading-screen.js';
import { LookupFailureScreen } from './lookup-failure-screen.js';
import { OpenInvitation } from './open-invitation.js';
import { deadlineOf } from './preview.js';
import { UnavailableScreen } from './unavailable-screen.js';

interface AcceptancePageProps {
  /** In its normal form. */
  readonly code: string;
  /** What the page brought along, so that nothing needs to be asked. */
  readonly initialData?: InvitationPreviewQuery | undefined;
  /** Whether a person's own action brought it, rather than the loading of the page. */
  readonly takesFocus?: boolean;
}

/** `/i/:code`: looks the invitation up, and shows it, or why it cannot be accepted. */
export function AcceptancePage({ code, initialData, takesFocus = false }: AcceptancePageProps): ReactElement {
  const { data, error, refetch } = useInvitationPreviewQuery({ variables: { code }, initialData });
  const [hasRetried, setHasRetried] = useState(false);
  const isOwnAction = takesFocus || hasRetried;

  if (error) {
    const retry = () => {
      setHasRetried(true);
      refetch();
    };
    return <LookupFailureScreen error={error} takesFocus={isOwnAction} onRetry={retry} />;
  }
  if (!data) return <LoadingScreen />;

  const { invitationPreview: invitation, institution } = data;
  const shown = { code, takesFocus: isOwnAction };
  if (!invitation) return <UnavailableScreen reason="UNKNOWN_OR_INACTIVE" {...shown} />;
  switch (invitation.status) {
    case 'ACTIVE':
      return <OpenInvitation invitation={invitation} institution={institution} takesFocus={isOwnAction} />;
    case 'INACTIVE':
      return <UnavailableScreen reason="UNKNOWN_OR_INACTIVE" {...shown} />;
    case 'EXPIRED':
      return <UnavailableScreen reason="EXPIRED" deadline={deadlineOf(invitation, institution)} {...shown} />;
    case 'LIMIT_REACHED':
      return <UnavailableScreen reason="LIMIT_REACHED" {...shown} />;
  }
}
