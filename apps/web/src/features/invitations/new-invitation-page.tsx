import { Skeleton } from '@mantine/core';
import type { ComponentType } from 'react';
import { useNavigate } from 'react-router';
import { requestFailure } from '../../apollo/request-failure.js';
import { useNewInvitationQuery } from '../../gql/dashboard.js';
import { useDashboardMessages } from '../../i18n/dashboard-messages.js';
import { BackLink } from '../../ui/back-link.js';
import { FailureScreen } from '../../ui/failure-screen.js';
import { PageHeading } from '../../ui/page-heading.js';
import { type CourseFieldProps, NewInvitationForm } from './new-invitation-form.js';
import { JUST_CREATED } from './just-created.js';

interface NewInvitationPageProps {
  /** Who makes it. */
  readonly personId: string;
  /** The courses' own field, which this feature does not know. */
  readonly CoursePicker: ComponentType<CourseFieldProps>;
}

/** Makes an invitation, then leads to it and its share panel. */
export function NewInvitationPage({ personId, CoursePicker }: NewInvitationPageProps) {
  const messages = useDashboardMessages();
  const navigate = useNavigate();
  const { data, error, refetch } = useNewInvitationQuery();
  return (
    <>
      <BackLink to="/invitations">{messages.invitations.form.back}</BackLink>
      <PageHeading title={messages.invitations.form.title} />
      {!data && error && (
        <FailureScreen
          title={messages.failures.loadTitle}
          reason={requestFailure(error)}
          onRetry={() => void refetch().catch(() => undefined)}
        />
      )}
      {!data && !error && <Skeleton height={480} radius="md" />}
      {data && (
        <NewInvitationForm
          personId={personId}
          timeZone={data.institution.timeZone}
          CoursePicker={CoursePicker}
          onMade={(id) => void navigate(`/invitations/${id}`, { state: JUST_CREATED, replace: true })}
        />
      )}
    </>
  );
}
