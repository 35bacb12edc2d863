import { Button, Skeleton } from '@mantine/core';
import { BookOpen } from 'lucide-react';
import { useMyCoursesQuery } from '../../gql/dashboard.js';
import { useDashboardMessages } from '../../i18n/dashboard-messages.js';
import { useInstitution } from '../../session/session-context.js';
import { MessageScreen } from '../../ui/kit/message-screen.js';
import { PageHeading } from '../../ui/kit/page-heading.js';
import { Pager } from '../../ui/kit/pager.js';
import { QueryState } from '../../ui/kit/query-state.js';
import { useFirstPageIfGone, useKeysetPages } from '../../ui/kit/use-keyset-pages.js';
import { CourseCard } from './course-card.js';
import { useCourseMessages } from './messages.js';
import classes from './my-courses-page.module.css';

/** The courses in which the signed-in person is enrolled. */
export function MyCoursesPage() {
  const messages = useCourseMessages().mine;
  const pageMessages = useDashboardMessages().pages;
  const institution = useInstitution();
  const pages = useKeysetPages();
  const query = useMyCoursesQuery({
    variables: pages.variables,
    fetchPolicy: 'cache-and-network',
    // A viewer that is null because of an error, once in the cache, would look like the end of the session.
    errorPolicy: 'none',
  });
  useFirstPageIfGone(pages, { error: query.error, isEmpty: query.data?.viewer?.enrollments?.nodes.length === 0 });
  return (
    <>
      <PageHeading title={messages.title} />
      <QueryState
        query={query}
        select={({ viewer }) => viewer?.enrollments}
        loading={<CoursesSkeleton />}
        failedTitle={messages.failedTitle}
        empty={{ when: ({ nodes }) => nodes.length === 0 && pages.isFirst, show: <NoCourses /> }}
      >
        {({ nodes, pageInfo, totalCount }, isStale) => (
          <>
            <ul className={classes.cards}>
              {nodes.map((enrollment) => (
                <CourseCard enrollment={enrollment} institution={institution} key={enrollment.id} />
              ))}
            </ul>
            <p className={classes.another}>
              {messages.another} <a href="/join">{messages.enterAnother}</a>
            </p>
            {!(pages.isFirst && !pageInfo.hasNextPage) && (
              <Pager
                label={pageMessages.label}
                pages={pages}
                pageInfo={pageInfo}
                count={nodes.length}
                totalCount={totalCount}
                isLoading={isStale}
              />
            )}
          </>
        )}
      </QueryState>
    </>
  );
}

function NoCourses() {
  const messages = useCourseMessages().mine;
  return (
    <MessageScreen
      icon={<BookOpen size={28} />}
      title={messages.emptyTitle}
      text={messages.empty}
      action={
        <Button component="a" href="/join">
          {messages.enterCode}
        </Button>
      }
    />
  );
}

function CoursesSkeleton() {
  const messages = useDashboardMessages();
  return (
    <div className={classes.cards} aria-busy="true" aria-label={messages.loading} role="status">
      {[1, 2, 3].map((card) => (
        <Skeleton height={132} radius="md" key={card} />
      ))}
    </div>
  );
}
