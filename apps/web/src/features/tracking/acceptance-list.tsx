import { Skeleton } from '@mantine/core';
import { Users } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { live } from '../../apollo/live.js';
import { useAcceptanceListQuery } from '../../gql/dashboard.js';
import { formatZone } from '@matricula/i18n';
import { useDashboardMessages } from '../../i18n/dashboard-messages.js';
import { useLocale } from '../../i18n/locale.js';
import type { SlotProps } from '../../registration/slots.js';
import { useInstitution } from '../../session/session-context.js';
import { MessageScreen } from '../../ui/kit/message-screen.js';
import { Pager } from '../../ui/kit/pager.js';
import { QueryState } from '../../ui/kit/query-state.js';
import { useFirstPageIfGone, useKeysetPages } from '../../ui/kit/use-keyset-pages.js';
import { useNow } from '../../ui/kit/use-now.js';
import classes from './acceptance-list.module.css';
import { AcceptanceTable } from './acceptance-table.js';
import { useTrackingMessages } from './messages.js';

const HEADING = 'acceptances';

/** Who accepted an invitation, when, and with which email (specification, Tracking); newest first. */
export function AcceptanceList({ invitationId }: SlotProps['invitationSections']) {
  const pageMessages = useDashboardMessages().pages;
  const messages = useTrackingMessages();
  const { timeZone } = useInstitution();
  const locale = useLocale();
  const now = useNow();
  const pages = useKeysetPages({ prefix: 'acceptances', keepScroll: true });
  const query = useAcceptanceListQuery({
    variables: { invitationId, ...pages.variables },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    ...live,
  });
  const heading = useRef<HTMLHeadingElement>(null);
  const { after, before } = pages.variables;
  const shownPage = useRef({ after, before });
  // Another page begins at its top, also for the keyboard: the buttons that open it are below the list.
  useEffect(() => {
    if (shownPage.current.after === after && shownPage.current.before === before) return;
    shownPage.current = { after, before };
    heading.current?.focus();
  }, [after, before]);
  const count = (query.data ?? query.previousData)?.invitation?.acceptances?.totalCount;
  useFirstPageIfGone(pages, { error: query.error, isEmpty: query.data?.invitation?.acceptances?.nodes.length === 0 });
  return (
    <section className={classes.section} aria-labelledby={HEADING}>
      <div className={classes.head}>
        <h2 className={classes.title} id={HEADING} ref={heading} tabIndex={-1}>
          {messages.title}
        </h2>
        <span className={classes.count} role="status">
          {count != null && messages.count({ count })}
        </span>
      </div>
      <QueryState
        query={query}
        select={({ invitation }) => invitation?.acceptances}
        loading={<AcceptancesSkeleton />}
        failedTitle={messages.failedTitle}
        failedLevel={3}
        empty={{ when: ({ nodes }) => nodes.length === 0 && pages.isFirst, show: <NoAcceptances /> }}
      >
        {({ nodes, pageInfo, totalCount }, isStale) => (
          <>
            <div aria-busy={isStale}>
              <AcceptanceTable acceptances={nodes} timeZone={timeZone} labelledBy={HEADING} />
            </div>
            <div className={classes.foot}>
              <p className={classes.zone}>
                {messages.zone({ zone: formatZone(locale, nodes[0]?.acceptedAt ?? now, timeZone) })}
              </p>
              <Pager
                label={`${messages.title}: ${pageMessages.label}`}
                pages={pages}
                pageInfo={pageInfo}
                count={nodes.length}
                totalCount={totalCount}
                isLoading={isStale}
              />
            </div>
          </>
        )}
      </QueryState>
    </section>
  );
}

function NoAcceptances() {
  const messages = useTrackingMessages();
  return <MessageScreen level={3} icon={<Users size={28} />} title={messages.emptyTitle} text={messages.empty} />;
}

function AcceptancesSkeleton() {
  const messages = useDashboardMessages();
  return (
    <div className={classes.skeleton} role="status" aria-busy="true" aria-label={messages.loading}>
      {[1, 2, 3, 4].map((row) => (
        <Skeleton height={18} key={row} />
      ))}
    </div>
  );
}
