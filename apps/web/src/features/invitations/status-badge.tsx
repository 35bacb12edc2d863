import type { InvitationStatus } from '@matricula/domain';
import { useDashboardWords } from '../../i18n/dashboard-words.js';
import { ActiveIcon, ExpiredIcon, PeopleIcon, InactiveIcon } from '../../ui/icons.js';
import classes from './status-badge.module.css';

const ICONS = { ACTIVE: ActiveIcon, EXPIRED: ExpiredIcon, LIMIT_REACHED: PeopleIcon, INACTIVE: InactiveIcon } as const;

/** An invitation's status by sign and word; the colour only helps. */
export function StatusBadge({ status }: { readonly status: InvitationStatus }) {
  const words = useDashboardWords().invitations.statuses;
  const Icon = ICONS[status];
  return (
    <span className={classes.badge} data-status={status}>
      <Icon size={16} />
      {words[status]}
    </span>
  );
}
