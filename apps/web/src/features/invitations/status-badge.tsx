import type { InvitationStatus } from '@matricula/domain';
import { useDashboardMessages } from '../../i18n/dashboard-messages.js';
import { ActiveIcon, ExpiredIcon, PeopleIcon, InactiveIcon } from '../../ui/icons.js';
import classes from './status-badge.module.css';

const ICONS = { ACTIVE: ActiveIcon, EXPIRED: ExpiredIcon, LIMIT_REACHED: PeopleIcon, INACTIVE: InactiveIcon } as const;

/** An invitation's status by sign and word; the colour only helps. */
export function StatusBadge({ status }: { readonly status: InvitationStatus }) {
  const messages = useDashboardMessages().invitations.statuses;
  const Icon = ICONS[status];
  return (
    <span className={classes.badge} data-status={status}>
      <Icon size={16} />
      {messages[status]}
    </span>
  );
}
