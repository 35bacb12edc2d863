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
  /** The data that the page came with, so that nothing has to be loaded. */
  readonly initialData?: InvitationPreviewQuery | undefined;
  /** Whether it appears because of a person's own action, and not because the page was loaded. */
  readonly takesFocus?: boolean;
}

/** `/i/:code`: loads the invitation and shows it, or the reason that it cannot be accepted. */
export function AcceptancePage({ code, initialData, takesFocus = false }: AcceptancePageProps): ReactElement {
  const { data, error, refetch } = useInvitationPreviewQuery({ variables: { code }, initialData });
  const [hasRetried, setHasRetried] = useState(false);
  const isOwnAction = takesFocus || hasRetried;

  if (!error && !data) return <LoadingScreen />;
  if (error || !data?.institution) {
    const retry = () => {
      setHasRetried(true);
      refetch();
    };
    return <LookupFailureScreen error={error ?? { kind: 'UNEXPECTED' }} takesFocus={isOwnAction} onRetry={retry} />;
  }

  const invitation = data.invitationPreview;
  const institution = data.institution;
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
