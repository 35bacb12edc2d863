import { Tooltip } from '@mantine/core';
import { formatDateTime, formatRelativeTime } from '../../i18n/formats.js';
import { useLocale } from '../../i18n/locale.js';
import classes from './relative-time.module.css';
import { useNow } from './use-now.js';

interface RelativeTimeProps {
  /** ISO 8601. */
  readonly instant: string;
  /** The institution's, an IANA name; it is told with the instant. */
  readonly timeZone: string;
}

/** "in 3 days"; the very instant and its zone appear on hover, on focus and on touch. */
export function RelativeTime({ instant, timeZone }: RelativeTimeProps) {
  const locale = useLocale();
  const now = useNow();
  return (
    <Tooltip label={formatDateTime(locale, instant, timeZone)} events={{ hover: true, focus: true, touch: true }}>
      {/* Can take the focus because the instant would else be for mice alone (WCAG 2.1.1). */}
      <time className={classes.time} dateTime={instant} tabIndex={0}>
        {formatRelativeTime(locale, instant, now)}
      </time>
    </Tooltip>
  );
}
