import { Button } from '@mantine/core';
import { Plus } from 'lucide-react';
import { Link, useSearchParams } from 'react-router';
import { live } from '../../apollo/live.js';
import { useInvitationListQuery } from '../../gql/dashboard.js';
import { PageHeading } from '../../ui/kit/page-heading.js';
import { useFirstPageIfGone, useKeysetPages } from '../../ui/kit/use-keyset-pages.js';
import { InvitationFilters } from './invitation-filters.js';
import { InvitationList } from './invitation-list.js';
import { InvitationListSkeleton } from './invitation-list-skeleton.js';
import classes from './invitation-list-page.module.css';
import { filtersFrom, isFiltered } from './list-filters.js';
import { useInvitationMessages } from './messages.js';

/** Every invitation that the viewer manages. The URL holds filters and page: a shared URL shows the same list. */
export function InvitationListPage() {
  const messages = useInvitationMessages().list;
  const [parameters] = useSearchParams();
  const filters = filtersFrom(parameters);
  const pages = useKeysetPages();
  const query = useInvitationListQuery({
    variables: {
      search: filters.search || null,
      courseId: filters.courseId,
      order: filters.order,
      statuses: filters.statuses.length > 0 ? filters.statuses : null,
      ...pages.variables,
    },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    ...live,
  });
  const isGone = useFirstPageIfGone(pages, {
    error: query.error,
    isEmpty: query.data?.invitations?.nodes.length === 0,
  });
  const connection = (query.data ?? query.previousData)?.invitations;
  // Before the first invitation there is one thing to do, and the empty list offers it.
  const hasAny = isFiltered(filters) || !pages.isFirst || connection?.nodes.length !== 0;
  return (
    <>
      <PageHeading
        title={messages.title}
        actions={
          hasAny && (
            <Button component={Link} to="/invitations/new" leftSection={<Plus size={18} />} aria-label={messages.new}>
              <span className={classes.long}>{messages.new}</span>
              <span className={classes.short}>{messages.newShort}</span>
            </Button>
          )
        }
      />
      {hasAny && <InvitationFilters filters={filters} />}
      {isGone ? <InvitationListSkeleton /> : <InvitationList query={query} filters={filters} pages={pages} />}
    </>
  );
}
