import { Button, Skeleton } from '@mantine/core';
import { requestFailure } from '../../apollo/request-failure.js';
import { useMyCoursesQuery } from '../../gql/dashboard.js';
import { useDashboardMessages } from '../../i18n/dashboard-messages.js';
import { FailureScreen } from '../../ui/failure-screen.js';
import { BookIcon } from '../../ui/icons.js';
import { MessageScreen } from '../../ui/message-screen.js';
import { PageHeading } from '../../ui/page-heading.js';
import { Pager } from '../../ui/pager.js';
import { useKeysetPages } from '../../ui/use-keyset-pages.js';
import { CourseCard } from './course-card.js';
import classes from './my-courses-page.module.css';

/** The courses in which the signed-in person is enrolled. */
export function MyCoursesPage() {
  const messages = useDashboardMessages().courses.mine;
  return (
    <>
      <PageHeading title={messages.title} />
      <MyCourses />
    </>
  );
}

function MyCourses() {
  const { courses, loading: loadingWord, pages: pageMessages } = useDashboardMessages();
  const messages = courses.mine;
  const pages = useKeysetPages('after');
  const { data, previousData, error, refetch } = useMyCoursesQuery({
    variables: { after: pages.after ?? null },
    fetchPolicy: 'cache-and-network',
  });
  const shown = data ?? previousData;

  if (!shown && error) {
    const retry = () => void refetch().catch(() => undefined);
    return <FailureScreen title={messages.failedTitle} reason={requestFailure(error)} onRetry={retry} />;
  }
  if (!shown?.viewer) {
    return (
      <div className={classes.cards} aria-busy="true" aria-label={loadingWord} role="status">
        {[1, 2, 3].map((card) => (
          <Skeleton height={132} radius="md" key={card} />
        ))}
      </div>
    );
  }
  const { edges, pageInfo } = shown.viewer.enrollments;
  if (edges.length === 0 && pages.after === undefined) {
    return (
      <MessageScreen
        icon={<BookIcon size={28} />}
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
  return (
    <>
      <ul className={classes.cards}>
        {edges.map(({ node }) => (
          <CourseCard enrollment={node} timeZone={shown.institution.timeZone} key={node.id} />
        ))}
      </ul>
      <Pager label={pageMessages.label} pages={pages} pageInfo={pageInfo} isTurning={data === undefined} />
    </>
  );
}
