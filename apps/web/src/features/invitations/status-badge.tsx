import type { InvitationStatus } from '@matricula/domain';
import { CircleCheck, CirclePause, Clock, Users } from 'lucide-react';
import classes from './status-badge.module.css';
import { useInvitationMessages } from './messages.js';

const ICONS = { ACTIVE: CircleCheck, EXPIRED: Clock, LIMIT_REACHED: Users, INACTIVE: CirclePause } as const;

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
