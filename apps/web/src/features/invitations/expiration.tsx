import { RelativeTime } from '../../ui/kit/relative-time.js';
import classes from './expiration.module.css';
import { useInvitationMessages } from './messages.js';

interface ExpirationProps {
  readonly expiresAt: string | null;
  readonly timeZone: string;
}

/** An invitation's expiration as a relative time; the instant appears on hover and focus. */
export function Expiration({ expiresAt, timeZone }: ExpirationProps) {
  const messages = useInvitationMessages();
  if (expiresAt === null) return <span className={classes.none}>{messages.noExpiration}</span>;
  return (
    <span className={classes.expiration}>
      <RelativeTime instant={expiresAt} timeZone={timeZone} />
    </span>
  );
}
