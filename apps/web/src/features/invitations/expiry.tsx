import { useDashboardWords } from '../../i18n/dashboard-words.js';
import { RelativeTime } from '../../ui/relative-time.js';
import classes from './expiry.module.css';

interface ExpiryProps {
  readonly expiresAt: string | null;
  readonly timeZone: string;
}

/** When an invitation ends, as a relative time; the instant on hover and focus. */
export function Expiry({ expiresAt, timeZone }: ExpiryProps) {
  const words = useDashboardWords().invitations;
  if (expiresAt === null) return <span className={classes.none}>{words.noExpiry}</span>;
  return (
    <span className={classes.expiry}>
      <RelativeTime instant={expiresAt} timeZone={timeZone} />
    </span>
  );
}
