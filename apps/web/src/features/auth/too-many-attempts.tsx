import { useDashboardMessages } from '../../i18n/dashboard-messages.js';
import { formatCountdown } from '../../i18n/formats.js';
import { ExpiredIcon } from '../../ui/icons.js';
import { Notice } from '../../ui/notice.js';
import { useCountdown } from '../../ui/use-countdown.js';

/** Says that it was tried too often, and counts down to when it may be tried again. */
export function TooManyAttempts({ until }: { readonly until: number }) {
  const messages = useDashboardMessages().auth.signIn;
  const secondsLeft = useCountdown(until);
  if (secondsLeft === 0) return <Notice tone="success">{messages.again}</Notice>;
  return (
    <Notice tone="warning" icon={<ExpiredIcon />}>
      {messages.tooMany} {/* A screen reader is not told every second anew. */}
      <span role="timer" aria-live="off">
        {messages.wait({ time: formatCountdown(secondsLeft) })}
      </span>
    </Notice>
  );
}
