import type { RequestError } from '../../executor/executor.js';
import { ButtonLink } from '../../ui/light/button.js';
import { useCountdown } from '../../ui/light/use-countdown.js';
import { useAcceptanceMessages } from './messages.js';
import { OutcomeScreen } from './outcome-screen.js';
import { Wait } from './wait.js';

/** The page could not be loaded: the reason, and a link that loads it again. */
export function FailedScreen({ error }: { readonly error: RequestError }) {
  const messages = useAcceptanceMessages();
  const seconds = error.kind === 'RATE_LIMITED' ? error.retryAfterSeconds : 0;
  const secondsLeft = useCountdown(seconds, error);
  const isLimited = error.kind === 'RATE_LIMITED';
  const { heading } = isLimited ? messages.tooMany : messages.unexpected;
  return (
    <OutcomeScreen scene="failed" heading={heading} takesFocus={false}>
      <p>{isLimited ? messages.tooMany.textOfLookup : messages.unexpected.text}</p>
      {isLimited && <Wait secondsLeft={secondsLeft} />}
      {/* The page's own URL. */}
      <ButtonLink href="">{messages.retry}</ButtonLink>
    </OutcomeScreen>
  );
}
