import { Button } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { formatZone } from '@matricula/i18n';
import { Plus, SearchX, Ticket } from 'lucide-react';
import { Link } from 'react-router';
import type { useInvitationListQuery } from '../../gql/dashboard.js';
import { useDashboardMessages } from '../../i18n/dashboard-messages.js';
import { useLocale } from '../../i18n/locale.js';
import { useInstitution } from '../../session/session-context.js';
import { MessageScreen } from '../../ui/kit/message-screen.js';
import { Pager } from '../../ui/kit/pager.js';
import { QueryState } from '../../ui/kit/query-state.js';
import type { KeysetPages } from '../../ui/kit/use-keyset-pages.js';
import { useNow } from '../../ui/kit/use-now.js';
import { InvitationCards } from './invitation-cards.js';
import { InvitationListSkeleton } from './invitation-list-skeleton.js';
import classes from './invitation-list.module.css';
import { InvitationTable } from './invitation-table.js';
import { isFiltered, type ListFilters, NO_FILTERS, searchOf } from './list-filters.js';
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
  const locale = useLocale();
  const { timeZone } = useInstitution();
  const zone = formatZone(locale, useNow(), timeZone);
  const isWide = useMediaQuery('(min-width: 64em)', undefined, { getInitialValueInEffect: false });
  const List = isWide ? InvitationTable : InvitationCards;
  return (
    <QueryState
      query={query}
      select={({ invitations }) => invitations}
      loading={<InvitationListSkeleton />}
      failedTitle={messages.failedTitle}
      empty={{ when: ({ nodes }) => nodes.length === 0, show: <EmptyList filters={filters} /> }}
    >
      {({ nodes, pageInfo, totalCount }, isStale) => (
        <>
          <div className={classes.list} aria-busy={isStale}>
            <List invitations={nodes} timeZone={timeZone} />
          </div>
          <Pager
            label={pageMessages.label}
            pages={pages}
            pageInfo={pageInfo}
            count={nodes.length}
            totalCount={totalCount}
            isLoading={isStale}
          />
          <p className={classes.zone}>{messages.zone({ zone })}</p>
        </>
      )}
    </QueryState>
  );
}

function EmptyList({ filters }: { readonly filters: ListFilters }) {
  const messages = useInvitationMessages().list;
  if (isFiltered(filters)) {
    return (
      <MessageScreen
        role="status"
        icon={<SearchX size={28} />}
        title={messages.noneMatchTitle}
        text={messages.noneMatch}
        action={
          <Button
            variant="default"
            component={Link}
            to={{ search: searchOf({ ...NO_FILTERS, order: filters.order }).toString() }}
          >
            {messages.clear}
          </Button>
        }
      />
    );
  }
  return (
    <MessageScreen
      icon={<Ticket size={28} />}
      title={messages.noneYetTitle}
      text={messages.noneYet}
      action={
        <Button component={Link} to="/invitations/new" leftSection={<Plus size={18} />}>
          {messages.new}
        </Button>
      }
    />
  );
}
