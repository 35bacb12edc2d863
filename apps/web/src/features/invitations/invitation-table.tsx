import { Link } from 'react-router';
import type { InvitationRowFragment } from '../../gql/dashboard.js';
import { CopyButton } from '../../ui/kit/copy-button.js';
import { CopyIcon, LinkIcon } from '../../ui/kit/icons.js';
import { Expiration } from './expiration.js';
import classes from './invitation-table.module.css';
import { StatusBadge } from './status-badge.js';
import { UsesMeter } from './uses-meter.js';
import { useInvitationMessages } from './messages.js';

export interface InvitationRowsProps {
  readonly invitations: readonly InvitationRowFragment[];
  readonly timeZone: string;
}

/** A page of invitations as a table, on wide screens. */
export function InvitationTable({ invitations, timeZone }: InvitationRowsProps) {
  const messages = useInvitationMessages();
  const { columns } = messages.list;
  return (
    <div className={classes.frame}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{columns.invitation}</th>
            <th scope="col">{columns.code}</th>
            <th scope="col">{columns.status}</th>
            <th scope="col">{columns.uses}</th>
            <th scope="col">{columns.expires}</th>
            <th scope="col" className={classes.share}>
              {columns.share}
            </th>
          </tr>
        </thead>
        <tbody>
          {invitations.map((invitation) => (
            <tr key={invitation.id}>
              <th scope="row" className={classes.invitation}>
                <Link className={classes.title} to={`/invitations/${invitation.id}`}>
                  {invitation.title}
                </Link>
                <span className={classes.course}>{invitation.course.title}</span>
              </th>
              <td>
                <code className={classes.code}>{invitation.code}</code>
              </td>
              <td>
                <StatusBadge status={invitation.status} />
              </td>
              <td className={classes.uses}>
                <UsesMeter uses={invitation.uses} usageLimit={invitation.usageLimit} />
              </td>
              <td>
                <Expiration expiresAt={invitation.expiresAt} timeZone={timeZone} />
              </td>
              <td className={classes.share}>
                <span className={classes.buttons}>
                  <CopyButton
                    iconOnly
                    variant="subtle"
                    text={invitation.code}
                    label={messages.copyCode}
                    name={messages.copyCodeOf({ title: invitation.title })}
                    icon={<CopyIcon size={18} />}
                  />
                  <CopyButton
                    iconOnly
                    variant="subtle"
                    text={invitation.url}
                    label={messages.copyLink}
                    name={messages.copyLinkOf({ title: invitation.title })}
                    icon={<LinkIcon size={18} />}
                  />
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
