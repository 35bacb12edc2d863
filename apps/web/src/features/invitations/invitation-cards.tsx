import { CopyActions } from './copy-actions.js';
import { CreatedBy } from './created-by.js';
import { Expiration } from './expiration.js';
import classes from './invitation-cards.module.css';
import type { InvitationRowsProps } from './invitation-table.js';
import { useInvitationMessages } from './messages.js';
import { RowLink } from './row-link.js';
import { StatusBadge } from './status-badge.js';
import { UsesMeter } from './uses-meter.js';

/** A page of invitations as compact cards, on a phone. A card is a link. */
export function InvitationCards({ invitations, timeZone }: InvitationRowsProps) {
  const messages = useInvitationMessages().list;
  return (
    <ul className={classes.cards}>
      {invitations.map((invitation) => (
        <li className={classes.card} key={invitation.id}>
          <h2 className={classes.title}>
            <RowLink id={invitation.id} title={invitation.title} />
          </h2>
          <span className={classes.status}>
            <StatusBadge status={invitation.status} />
          </span>
          <p className={classes.facts}>
            <span className={classes.line}>{invitation.course.title}</span>
            <span className={classes.line}>
              <CreatedBy invitation={invitation} timeZone={timeZone} />
            </span>
            <span className={classes.line}>
              {invitation.expiresAt !== null && `${messages.columns.expires} `}
              <Expiration expiresAt={invitation.expiresAt} timeZone={timeZone} />
            </span>
          </p>
          <span className={classes.use}>
            <code>{invitation.code}</code>
            <UsesMeter uses={invitation.uses} usageLimit={invitation.usageLimit} />
          </span>
          <span className={classes.share}>
            <CopyActions {...invitation} />
          </span>
        </li>
      ))}
    </ul>
  );
}
