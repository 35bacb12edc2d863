import { Button, Skeleton } from '@mantine/core';
import { CircleCheck, SearchX } from 'lucide-react';
import { Link, useLocation, useNavigate, useParams } from 'react-router';
import { live } from '../../apollo/live.js';
import { type InvitationPageQuery, useInvitationPageQuery } from '../../gql/dashboard.js';
import { useDashboardMessages } from '../../i18n/dashboard-messages.js';
import { Slot } from '../../registration/slots.js';
import { useInstitution } from '../../session/session-context.js';
import { BackLink } from '../../ui/kit/back-link.js';
import { BusyButton } from '../../ui/kit/busy-button.js';
import { MessageScreen } from '../../ui/kit/message-screen.js';
import { Notice } from '../../ui/kit/notice.js';
import { PageHeading } from '../../ui/kit/page-heading.js';
import { QueryState } from '../../ui/kit/query-state.js';
import { InvitationCounts } from './invitation-counts.js';
import { InvitationFacts } from './invitation-facts.js';
import classes from './invitation-page.module.css';
import { listPathFrom } from './list-return.js';
import { wasJustCreated, withoutJustCreated } from './just-created.js';
import { useInvitationMessages } from './messages.js';
import { SharePanel } from './share-panel.js';
import { StatusBadge } from './status-badge.js';
import { useInvitationSwitch } from './use-invitation-switch.js';

/** One invitation: its code and link, its counts, and who accepted it. Changes made elsewhere show within 10 seconds. */
export function InvitationPage() {
  const messages = useInvitationMessages().page;
  const { id = '' } = useParams();
  const { state } = useLocation() as { state: unknown };
  const query = useInvitationPageQuery({
    variables: { id },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    ...live,
  });
  return (
    <>
      <BackLink to={listPathFrom(state)}>{messages.allInvitations}</BackLink>
      <QueryState
        query={query}
        select={({ invitation }) => invitation}
        loading={<InvitationSkeleton />}
        failedTitle={messages.failedTitle}
        failedLevel={1}
        missing={<NoSuchInvitation />}
      >
        {(invitation) => <OneInvitation key={invitation.id} invitation={invitation} />}
      </QueryState>
    </>
  );
}

interface OneInvitationProps {
  readonly invitation: NonNullable<InvitationPageQuery['invitation']>;
}

function OneInvitation({ invitation }: OneInvitationProps) {
  const messages = useInvitationMessages().page;
  const { timeZone } = useInstitution();
  const { state, search } = useLocation() as { state: unknown; search: string };
  const navigate = useNavigate();
  // The news is old once anything has changed since, here or elsewhere.
  const isNew = wasJustCreated(state) && invitation.status === 'ACTIVE' && invitation.uses === 0;
  const { activate, deactivate, loading } = useInvitationSwitch(invitation.id);
  const switchActive = async () => {
    await (invitation.isActive ? deactivate() : activate());
    if (isNew)
      await navigate({ search }, { state: withoutJustCreated(state), replace: true, preventScrollReset: true });
  };
  return (
    <>
      <PageHeading
        title={invitation.title}
        actions={
          <BusyButton variant="default" loading={loading} onClick={() => void switchActive()}>
            {invitation.isActive ? messages.deactivate : messages.activate}
          </BusyButton>
        }
      >
        <span className={classes.under}>
          <StatusBadge status={invitation.status} /> <bdi>{invitation.course.title}</bdi>
        </span>
      </PageHeading>
      {isNew && (
        <div className={classes.notice}>
          <Notice tone="success" icon={<CircleCheck size={20} />}>
            {messages.created}
          </Notice>
        </div>
      )}
      <div className={classes.columns}>
        <div className={classes.main}>
          <SharePanel invitation={invitation} />
          <Slot name="invitationSections" props={{ invitationId: invitation.id }} />
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

function NoSuchInvitation() {
  const messages = useInvitationMessages().page;
  return (
    <MessageScreen
      level={1}
      icon={<SearchX size={28} />}
      title={messages.notFoundTitle}
      text={messages.notFound}
      action={
        <Button component={Link} to="/invitations">
          {messages.allInvitations}
        </Button>
      }
    />
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
