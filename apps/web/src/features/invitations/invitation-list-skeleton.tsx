import { Skeleton } from '@mantine/core';
import { useDashboardMessages } from '../../i18n/dashboard-messages.js';
import classes from './invitation-list-skeleton.module.css';

/** The shape of the list while it is loading. */
export function InvitationListSkeleton() {
  const messages = useDashboardMessages();
  return (
    <div className={classes.skeleton} role="status" aria-busy="true" aria-label={messages.loading}>
      {[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((row) => (
        <div className={classes.row} key={row}>
          <Skeleton height={12} width="45%" />
          <Skeleton height={8} width="25%" />
        </div>
      ))}
    </div>
  );
}
