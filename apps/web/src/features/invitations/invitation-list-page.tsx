import { Button } from '@mantine/core';
import type { ComponentType } from 'react';
import { Link, useSearchParams } from 'react-router';
import { live } from '../../apollo/live.js';
import { useInvitationListQuery } from '../../gql/dashboard.js';
import { useDashboardMessages } from '../../i18n/dashboard-messages.js';
import { PlusIcon } from '../../ui/icons.js';
import { PageHeading } from '../../ui/page-heading.js';
import { useKeysetPages } from '../../ui/use-keyset-pages.js';
import { InvitationFilters, type CourseFilterProps } from './invitation-filters.js';
import { InvitationList } from './invitation-list.js';
import { filtersFrom, isFiltered } from './list-filters.js';

interface InvitationListPageProps {
  /** The courses' own field, which this feature does not know. */
  readonly CourseSelect: ComponentType<CourseFilterProps>;
}

/** Every invitation that the viewer manages. The address holds filters and page: a shared one shows the same list. */
export function InvitationListPage({ CourseSelect }: InvitationListPageProps) {
  const messages = useDashboardMessages().invitations.list;
  const [parameters] = useSearchParams();
  const filters = filtersFrom(parameters);
  const pages = useKeysetPages('after');
  const query = useInvitationListQuery({
    variables: {
      search: filters.search || null,
      courseId: filters.courseId,
      order: filters.order,
      statuses: filters.statuses.length > 0 ? filters.statuses : null,
      after: pages.after ?? null,
    },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    ...live,
  });
  const connection = (query.data ?? query.previousData)?.invitations;
  // Before the first invitation there is one thing to do, and the screen that says so offers it.
  const hasAny = isFiltered(filters) || pages.after !== undefined || connection?.edges.length !== 0;
  return (
    <>
      <PageHeading
        title={messages.title}
        actions={
          hasAny && (
            <Button component={Link} to="/invitations/new" leftSection={<PlusIcon size={18} />}>
              {messages.new}
            </Button>
          )
        }
      >
        <span role="status">{connection && hasAny && messages.total({ count: connection.totalCount })}</span>
      </PageHeading>
      {hasAny && <InvitationFilters filters={filters} CourseSelect={CourseSelect} />}
      <InvitationList query={query} filters={filters} pages={pages} />
    </>
  );
}
