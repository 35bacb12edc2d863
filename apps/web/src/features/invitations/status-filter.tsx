import { INVITATION_STATUSES, type InvitationStatus } from '@matricula/domain';
import { Square, SquareCheck } from 'lucide-react';
import classes from './status-filter.module.css';
import { useInvitationMessages } from './messages.js';

interface StatusFilterProps {
  readonly value: readonly InvitationStatus[];
  readonly onChange: (statuses: readonly InvitationStatus[]) => void;
}

/** In the order in which people look for them. */
const SHOWN: readonly InvitationStatus[] = ['ACTIVE', 'LIMIT_REACHED', 'EXPIRED', 'INACTIVE'];

/** Any number of statuses; none chosen means all of them. A chip has the same size whether it is chosen or not. */
export function StatusFilter({ value, onChange }: StatusFilterProps) {
  const messages = useInvitationMessages();
  const toggle = (status: InvitationStatus) =>
    onChange(INVITATION_STATUSES.filter((each) => (each === status) !== value.includes(each)));
  return (
    <div className={classes.filter} role="group" aria-label={messages.list.status}>
      {SHOWN.map((status) => (
        <label className={classes.chip} key={status}>
          <input
            className={classes.box}
            type="checkbox"
            checked={value.includes(status)}
            onChange={() => toggle(status)}
          />
          {value.includes(status) ? <SquareCheck size={16} /> : <Square size={16} />}
          {messages.statuses[status]}
        </label>
      ))}
    </div>
  );
}
