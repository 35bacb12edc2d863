import type { InvitationRowFragment } from '../../gql/dashboard.js';
import { CopyActions } from './copy-actions.js';
import { CreatedBy } from './created-by.js';
import { Expiration } from './expiration.js';
import classes from './invitation-table.module.css';
import { useInvitationMessages } from './messages.js';
import { RowLink } from './row-link.js';
import { StatusBadge } from './status-badge.js';
import { UsesMeter } from './uses-meter.js';

export interface InvitationRowsProps {
  readonly invitations: readonly InvitationRowFragment[];
  readonly timeZone: string;
}

/** A page of invitations as a table, on wide screens. A row is a link, with one more stop for Tab: its copy buttons. */
export function InvitationTable({ invitations, timeZone }: InvitationRowsProps) {
  const { columns } = useInvitationMessages().list;
  return (
    <div className={classes.frame}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{columns.invitation}</th>
            <th scope="col" className={classes.code}>
              {columns.code}
            </th>
            <th scope="col" className={classes.status}>
              {columns.status}
            </th>
            <th scope="col" className={classes.uses}>
              {columns.uses}
            </th>
            <th scope="col" className={classes.expires}>
              {columns.expires}
            </th>
            <th scope="col" className={classes.created}>
              {columns.created}
            </th>
            <th scope="col" className={classes.share}>
              {columns.share}
            </th>
          </tr>
        </thead>
        <tbody>
          {invitations.map((invitation) => (
            <tr key={invitation.id}>
              <th scope="row" className={classes.lines}>
                <RowLink id={invitation.id} title={invitation.title} />
                <span className={classes.course}>{invitation.course.title}</span>
              </th>
              <td>
                <code>{invitation.code}</code>
              </td>
              <td>
                <StatusBadge status={invitation.status} />
              </td>
              <td>
                <UsesMeter uses={invitation.uses} usageLimit={invitation.usageLimit} />
              </td>
              <td className={classes.lines}>
                <Expiration expiresAt={invitation.expiresAt} timeZone={timeZone} />
              </td>
              <td className={classes.lines}>
                <CreatedBy invitation={invitation} timeZone={timeZone} />
              </td>
              <td className={classes.share}>
                <CopyActions {...invitation} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
