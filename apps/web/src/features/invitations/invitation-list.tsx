import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Link } from 'react-router';
import { requestFailure } from '../../apollo/request-failure.js';
import type { useInvitationListQuery } from '../../gql/dashboard.js';
import { useDashboardMessages } from '../../i18n/dashboard-messages.js';
import { FailureScreen } from '../../ui/failure-screen.js';
import { NoMatchIcon, PlusIcon, TicketIcon } from '../../ui/icons.js';
import { MessageScreen } from '../../ui/message-screen.js';
import { Notice } from '../../ui/notice.js';
import { Pager } from '../../ui/pager.js';
import type { KeysetPages } from '../../ui/use-keyset-pages.js';
import { InvitationCards } from './invitation-cards.js';
import classes from './invitation-list.module.css';
import { InvitationListSkeleton } from './invitation-list-skeleton.js';
import { InvitationTable } from './invitation-table.js';
import { isFiltered, type ListFilters } from './list-filters.js';

interface InvitationListProps {
  readonly query: ReturnType<typeof useInvitationListQuery>;
  readonly filters: ListFilters;
  readonly pages: KeysetPages;
}

/** One page of the list; or why there is none: loading, not loaded, none yet, none that match. */
export function InvitationList({ query, filters, pages }: InvitationListProps) {
  const all = useDashboardMessages();
  const messages = all.invitations.list;
  const isWide = useMediaQuery('(min-width: 56em)', undefined, { getInitialValueInEffect: false });
  const { data, previousData, error, refetch } = query;
  const shown = data ?? previousData;
  if (!shown) {
    if (!error) return <InvitationListSkeleton />;
    const retry = () => void refetch().catch(() => undefined);
    return <FailureScreen title={messages.failedTitle} reason={requestFailure(error)} onRetry={retry} />;
  }
  const { edges, pageInfo } = shown.invitations;
  if (edges.length === 0) return <NothingToList filters={filters} isFirstPage={pages.after === undefined} />;

  const invitations = edges.map(({ node }) => node);
  const List = isWide ? InvitationTable : InvitationCards;
  return (
    <>
      {error && <Notice tone="warning">{all.failures[requestFailure(error)]}</Notice>}
      <div className={classes.list} aria-busy={data === undefined}>
        <List invitations={invitations} timeZone={shown.institution.timeZone} />
      </div>
      <Pager label={all.pages.label} pages={pages} pageInfo={pageInfo} isTurning={data === undefined} />
    </>
  );
}

function NothingToList({ filters, isFirstPage }: { readonly filters: ListFilters; readonly isFirstPage: boolean }) {
  const messages = useDashboardMessages().invitations.list;
  if (!isFirstPage || isFiltered(filters)) {
    return (
      <MessageScreen
        role="status"
        icon={<NoMatchIcon size={28} />}
        title={isFirstPage ? messages.noneMatchTitle : messages.pastEndTitle}
        text={isFirstPage ? messages.noneMatch : messages.pastEnd}
        action={
          <Button variant="default" component={Link} to="/invitations">
            {messages.clear}
          </Button>
        }
      />
    );
  }
  return (
    <MessageScreen
      icon={<TicketIcon size={28} />}
      title={messages.noneYetTitle}
      text={messages.noneYet}
      action={
        <Button component={Link} to="/invitations/new" leftSection={<PlusIcon size={18} />}>
          {messages.new}
        </Button>
      }
    />
  );
}
