import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Link } from 'react-router';
import type { useInvitationListQuery } from '../../gql/dashboard.js';
import { useDashboardMessages } from '../../i18n/dashboard-messages.js';
import { useInstitution } from '../../session/session-context.js';
import { NoMatchIcon, PlusIcon, TicketIcon } from '../../ui/kit/icons.js';
import { MessageScreen } from '../../ui/kit/message-screen.js';
import { Pager } from '../../ui/kit/pager.js';
import { QueryState } from '../../ui/kit/query-state.js';
import type { KeysetPages } from '../../ui/kit/use-keyset-pages.js';
import { InvitationCards } from './invitation-cards.js';
import { InvitationListSkeleton } from './invitation-list-skeleton.js';
import classes from './invitation-list.module.css';
import { InvitationTable } from './invitation-table.js';
import { isFiltered, type ListFilters } from './list-filters.js';
import { useInvitationMessages } from './messages.js';

interface InvitationListProps {
  readonly query: ReturnType<typeof useInvitationListQuery>;
  readonly filters: ListFilters;
  readonly pages: KeysetPages;
}

/** One page of the list, or the reason that there is nothing to show. */
export function InvitationList({ query, filters, pages }: InvitationListProps) {
  const pageMessages = useDashboardMessages().pages;
  const messages = useInvitationMessages().list;
  const { timeZone } = useInstitution();
  const isWide = useMediaQuery('(min-width: 56em)', undefined, { getInitialValueInEffect: false });
  const List = isWide ? InvitationTable : InvitationCards;
  return (
    <QueryState
      query={query}
      select={({ invitations }) => invitations}
      loading={<InvitationListSkeleton />}
      failedTitle={messages.failedTitle}
      empty={{
        when: ({ nodes }) => nodes.length === 0,
        show: <EmptyList filters={filters} isFirstPage={pages.isFirst} />,
      }}
    >
      {({ nodes, pageInfo }, isStale) => (
        <>
          <div className={classes.list} aria-busy={isStale}>
            <List invitations={nodes} timeZone={timeZone} />
          </div>
          <Pager label={pageMessages.label} pages={pages} pageInfo={pageInfo} isLoading={isStale} />
        </>
      )}
    </QueryState>
  );
}

function EmptyList({ filters, isFirstPage }: { readonly filters: ListFilters; readonly isFirstPage: boolean }) {
  const messages = useInvitationMessages().list;
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
