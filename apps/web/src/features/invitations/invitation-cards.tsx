import { Link } from 'react-router';
import { CopyButton } from '../../ui/kit/copy-button.js';
import { CopyIcon, LinkIcon } from '../../ui/kit/icons.js';
import { Expiration } from './expiration.js';
import classes from './invitation-cards.module.css';
import type { InvitationRowsProps } from './invitation-table.js';
import { StatusBadge } from './status-badge.js';
import { UsesMeter } from './uses-meter.js';
import { useInvitationMessages } from './messages.js';

/** A page of invitations as cards, on a phone. */
export function InvitationCards({ invitations, timeZone }: InvitationRowsProps) {
  const messages = useInvitationMessages();
  const { columns } = messages.list;
  return (
    <ul className={classes.cards}>
      {invitations.map((invitation) => (
        <li className={classes.card} key={invitation.id}>
          <div className={classes.head}>
            <div>
              <h2 className={classes.heading}>
                <Link className={classes.title} to={`/invitations/${invitation.id}`}>
                  {invitation.title}
                </Link>
              </h2>
              <p className={classes.course}>{invitation.course.title}</p>
            </div>
            <StatusBadge status={invitation.status} />
          </div>
          <dl className={classes.facts}>
            <div>
              <dt>{columns.code}</dt>
              <dd>
                <code className={classes.code}>{invitation.code}</code>
              </dd>
            </div>
            <div>
              <dt>{columns.uses}</dt>
              <dd>
                <UsesMeter uses={invitation.uses} usageLimit={invitation.usageLimit} />
              </dd>
            </div>
            <div>
              <dt>{columns.expires}</dt>
              <dd>
                <Expiration expiresAt={invitation.expiresAt} timeZone={timeZone} />
              </dd>
            </div>
          </dl>
          <div className={classes.share}>
            <CopyButton
              text={invitation.code}
              label={messages.copyCode}
              name={messages.copyCodeOf({ title: invitation.title })}
              icon={<CopyIcon size={18} />}
            />
            <CopyButton
              text={invitation.url}
              label={messages.copyLink}
              name={messages.copyLinkOf({ title: invitation.title })}
              icon={<LinkIcon size={18} />}
            />
          </div>
        </li>
      ))}
    </ul>
  );
}
