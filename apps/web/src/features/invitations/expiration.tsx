import { formatDateTime, formatRelativeTime } from '@matricula/i18n';
import { useLocale } from '../../i18n/locale.js';
import { useNow } from '../../ui/kit/use-now.js';
import classes from './expiration.module.css';
import { useInvitationMessages } from './messages.js';

interface ExpirationProps {
  readonly expiresAt: string | null;
  /** The institution's; the list names it once. */
  readonly timeZone: string;
}

/** An invitation's expiration, with how far it is from now beside it (decisions, Dates shown). */
export function Expiration({ expiresAt, timeZone }: ExpirationProps) {
  const messages = useInvitationMessages();
  const locale = useLocale();
  const now = useNow();
  if (expiresAt === null) return <span className={classes.none}>{messages.noExpiration}</span>;
  return (
    <time className={classes.expiration} dateTime={expiresAt}>
      {formatDateTime(locale, expiresAt, timeZone)}{' '}
      <span className={classes.relative}>{formatRelativeTime(locale, expiresAt, now)}</span>
    </time>
  );
}
