import { Skeleton } from '@mantine/core';
import { live } from '../../apollo/live.js';
import { requestFailure } from '../../apollo/request-failure.js';
import { useAcceptanceListQuery } from '../../gql/dashboard.js';
import { useDashboardMessages } from '../../i18n/dashboard-messages.js';
import { FailureScreen } from '../../ui/failure-screen.js';
import { PeopleIcon } from '../../ui/icons.js';
import { MessageScreen } from '../../ui/message-screen.js';
import { Pager } from '../../ui/pager.js';
import { useKeysetPages } from '../../ui/use-keyset-pages.js';
import classes from './acceptance-list.module.css';
import { AcceptanceTable } from './acceptance-table.js';

/** Who accepted, when, and with which email (specification, Tracking); newest first. */
export function AcceptanceList({ invitationId }: { readonly invitationId: string }) {
  const messages = useDashboardMessages().tracking;
  return (
    <section className={classes.section} aria-labelledby="acceptances">
      <Acceptances invitationId={invitationId} title={messages.title} />
    </section>
  );
}

function Acceptances({ invitationId, title }: { readonly invitationId: string; readonly title: string }) {
  const all = useDashboardMessages();
  const messages = all.tracking;
  const pages = useKeysetPages('acceptancesAfter', { keepScroll: true });
  const { data, previousData, error, refetch } = useAcceptanceListQuery({
    variables: { invitationId, after: pages.after ?? null },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    ...live,
  });
  const shown = data ?? previousData;
  const connection = shown?.invitation?.acceptances;
  const heading = (
    <div className={classes.head}>
      <h2 className={classes.title} id="acceptances">
        {title}
      </h2>
      <span className={classes.count} role="status">
        {connection?.totalCount != null && messages.count({ count: connection.totalCount })}
      </span>
    </div>
  );

  if (!shown && error) {
    const retry = () => void refetch().catch(() => undefined);
    return (
      <>
        {heading}
        <FailureScreen level={3} title={messages.failedTitle} reason={requestFailure(error)} onRetry={retry} />
      </>
    );
  }
  if (!shown || !connection) {
    return (
      <>
        {heading}
        <div className={classes.skeleton} role="status" aria-busy="true" aria-label={all.loading}>
          {[1, 2, 3, 4].map((row) => (
            <Skeleton height={18} key={row} />
          ))}
        </div>
      </>
    );
  }
  if (connection.edges.length === 0 && pages.after === undefined) {
    return (
      <>
        {heading}
        <MessageScreen level={3} icon={<PeopleIcon size={28} />} title={messages.emptyTitle} text={messages.empty} />
      </>
    );
  }
  return (
    <>
      {heading}
      <div aria-busy={data === undefined}>
        <AcceptanceTable
          acceptances={connection.edges.map(({ node }) => node)}
          timeZone={shown.institution.timeZone}
          labelledBy="acceptances"
        />
      </div>
      <div className={classes.foot}>
        <p className={classes.zone}>{messages.zone({ zone: shown.institution.timeZone })}</p>
        <Pager
          label={`${title}: ${all.pages.label}`}
          pages={pages}
          pageInfo={connection.pageInfo}
          isTurning={data === undefined}
        />
      </div>
    </>
  );
}
