import { useDashboardMessages } from '../../i18n/dashboard-messages.js';
import { RelativeTime } from '../../ui/relative-time.js';
import classes from './expiration.module.css';

interface ExpirationProps {
  readonly expiresAt: string | null;
  readonly timeZone: string;
}

/** When an invitation ends, as a relative time; the instant on hover and focus. */
export function Expiration({ expiresAt, timeZone }: ExpirationProps) {
  const messages = useDashboardMessages().invitations;
  if (expiresAt === null) return <span className={classes.none}>{messages.noExpiration}</span>;
  return (
    <span className={classes.expiration}>
      <RelativeTime instant={expiresAt} timeZone={timeZone} />
    </span>
  );
}
