import { INVITATION_STATUSES, type InvitationStatus } from '@matricula/domain';
import { CheckIcon } from '../../ui/kit/icons.js';
import classes from './status-filter.module.css';
import { useInvitationMessages } from './messages.js';

interface StatusFilterProps {
  readonly value: readonly InvitationStatus[];
  readonly onChange: (statuses: readonly InvitationStatus[]) => void;
}

/** In the order in which people look for them. */
const SHOWN: readonly InvitationStatus[] = ['ACTIVE', 'LIMIT_REACHED', 'EXPIRED', 'INACTIVE'];

/** Any number of statuses; none chosen means all of them. */
export function StatusFilter({ value, onChange }: StatusFilterProps) {
  const messages = useInvitationMessages();
  const toggle = (status: InvitationStatus) =>
    onChange(INVITATION_STATUSES.filter((each) => (each === status) !== value.includes(each)));
  return (
    <fieldset className={classes.filter}>
      <legend className={classes.legend}>{messages.list.status}</legend>
      <div className={classes.chips}>
        {SHOWN.map((status) => (
          <label className={classes.chip} key={status}>
            <input
              className={classes.box}
              type="checkbox"
              checked={value.includes(status)}
              onChange={() => toggle(status)}
            />
            {value.includes(status) && <CheckIcon size={16} />}
            {messages.statuses[status]}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
