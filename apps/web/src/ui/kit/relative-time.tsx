import { Tooltip } from '@mantine/core';
import { formatDateTimeInZone, formatRelativeTime } from '@matricula/i18n';
import { useLocale } from '../../i18n/locale.js';
import classes from './relative-time.module.css';
import { useNow } from './use-now.js';

interface RelativeTimeProps {
  /** ISO 8601. */
  readonly instant: string;
  /** The institution's, an IANA name; it is shown with the instant. */
  readonly timeZone: string;
}

/** "in 3 days"; the exact instant and its zone appear on hover, focus and touch. */
export function RelativeTime({ instant, timeZone }: RelativeTimeProps) {
  const locale = useLocale();
  const now = useNow();
  return (
    <Tooltip label={formatDateTimeInZone(locale, instant, timeZone)} events={{ hover: true, focus: true, touch: true }}>
      {/* Focusable, so that the instant is not for a mouse alone (WCAG 2.1.1). */}
      <time className={classes.time} dateTime={instant} tabIndex={0}>
        {formatRelativeTime(locale, instant, now)}
      </time>
    </Tooltip>
  );
}
