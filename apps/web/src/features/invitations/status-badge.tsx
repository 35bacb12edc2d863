import type { InvitationStatus } from '@matricula/domain';
import { ActiveIcon, ExpiredIcon, PeopleIcon, InactiveIcon } from '../../ui/kit/icons.js';
import classes from './status-badge.module.css';
import { useInvitationMessages } from './messages.js';

const ICONS = { ACTIVE: ActiveIcon, EXPIRED: ExpiredIcon, LIMIT_REACHED: PeopleIcon, INACTIVE: InactiveIcon } as const;

/** An invitation's status as icon and word; the colour is an addition. */
export function StatusBadge({ status }: { readonly status: InvitationStatus }) {
  const messages = useInvitationMessages().statuses;
  const Icon = ICONS[status];
  return (
    <span className={classes.badge} data-status={status}>
      <Icon size={16} />
      {messages[status]}
    </span>
  );
}
