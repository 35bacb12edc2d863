import { Button, Skeleton } from '@mantine/core';
import type { ComponentType } from 'react';
import { Link, useLocation, useParams } from 'react-router';
import { live } from '../../apollo/live.js';
import { requestFailure } from '../../apollo/request-failure.js';
import { type InvitationPageQuery, useInvitationPageQuery } from '../../gql/dashboard.js';
import { useDashboardMessages } from '../../i18n/dashboard-messages.js';
import { BusyButton } from '../../ui/busy-button.js';
import { BackLink } from '../../ui/back-link.js';
import { FailureScreen } from '../../ui/failure-screen.js';
import { ActiveIcon, NoMatchIcon } from '../../ui/icons.js';
import { MessageScreen } from '../../ui/message-screen.js';
import { Notice } from '../../ui/notice.js';
import { PageHeading } from '../../ui/page-heading.js';
import { InvitationCounts } from './invitation-counts.js';
import { InvitationFacts } from './invitation-facts.js';
import classes from './invitation-page.module.css';
import { wasJustCreated } from './just-created.js';
import { SharePanel } from './share-panel.js';
import { StatusBadge } from './status-badge.js';
import { useInvitationSwitch } from './use-invitation-switch.js';

interface InvitationPageProps {
  /** The people who accepted: another feature, which this one does not know. */
  readonly AcceptanceList: ComponentType<{ readonly invitationId: string }>;
}

/** One invitation: how to share it, how it fares, who accepted it. What happens elsewhere shows within 10 seconds. */
export function InvitationPage({ AcceptanceList }: InvitationPageProps) {
  const { invitations, failures } = useDashboardMessages();
  const messages = invitations.page;
  const { id = '' } = useParams();
  const { data, previousData, error, refetch } = useInvitationPageQuery({
    variables: { id },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    ...live,
  });
  const shown = data ?? previousData;
  return (
    <>
      <BackLink to="/invitations">{messages.allInvitations}</BackLink>
      {!shown && !error && <InvitationSkeleton />}
      {!shown && error && (
        <FailureScreen
          level={1}
          title={messages.failedTitle}
          reason={requestFailure(error)}
          onRetry={() => void refetch().catch(() => undefined)}
        />
      )}
      {shown && error && (
        <div className={classes.notice}>
          <Notice tone="warning">{failures[requestFailure(error)]}</Notice>
        </div>
      )}
      {shown?.invitation === null && (
        <MessageScreen
          level={1}
          icon={<NoMatchIcon size={28} />}
          title={messages.notFoundTitle}
          text={messages.notFound}
          action={
            <Button component={Link} to="/invitations">
              {messages.allInvitations}
            </Button>
          }
        />
      )}
      {shown?.invitation && (
        <OneInvitation
          key={shown.invitation.id}
          invitation={shown.invitation}
          timeZone={shown.institution.timeZone}
          AcceptanceList={AcceptanceList}
        />
      )}
    </>
  );
}

interface OneInvitationProps extends InvitationPageProps {
  readonly invitation: NonNullable<InvitationPageQuery['invitation']>;
  readonly timeZone: string;
}

function OneInvitation({ invitation, timeZone, AcceptanceList }: OneInvitationProps) {
  const messages = useDashboardMessages().invitations.page;
  const isNew = wasJustCreated(useLocation().state);
  const { activate, deactivate, loading } = useInvitationSwitch(invitation.id);
  return (
    <>
      <PageHeading
        title={invitation.title}
        actions={
          <BusyButton
            variant="default"
            loading={loading}
            onClick={() => void (invitation.isActive ? deactivate() : activate())}
          >
            {invitation.isActive ? messages.deactivate : messages.activate}
          </BusyButton>
        }
      >
        <span className={classes.under}>
          <StatusBadge status={invitation.status} /> {invitation.course.title}
        </span>
      </PageHeading>
      {isNew && (
        <div className={classes.notice}>
          <Notice tone="success" icon={<ActiveIcon />}>
            {messages.created}
          </Notice>
        </div>
      )}
      <div className={classes.columns}>
        <div className={classes.main}>
          <SharePanel invitation={invitation} />
          <AcceptanceList invitationId={invitation.id} />
        </div>
        <div className={classes.aside}>
          <InvitationCounts
            uses={invitation.uses}
            usageLimit={invitation.usageLimit}
            spots={invitation.remainingSpots}
          />
          <InvitationFacts invitation={invitation} timeZone={timeZone} />
        </div>
      </div>
    </>
  );
}

function InvitationSkeleton() {
  const messages = useDashboardMessages();
  return (
    <div role="status" aria-busy="true" aria-label={messages.loading}>
      <Skeleton height={36} width="min(100%, 24rem)" mb="xl" />
      <div className={classes.columns}>
        <div className={classes.main}>
          <Skeleton height={208} radius="md" />
          <Skeleton height={280} radius="md" />
        </div>
        <div className={classes.aside}>
          <Skeleton height={120} radius="md" />
          <Skeleton height={240} radius="md" />
        </div>
      </div>
    </div>
  );
}
