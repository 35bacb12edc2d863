import type { RequestError } from '../../executor/executor.js';
import { Button, ButtonLink } from '../../ui/light/button.js';
import { useCountdown } from '../../ui/light/use-countdown.js';
import { useAcceptanceMessages } from './messages.js';
import type { Typed } from './page-state.js';
import { OutcomeScreen } from './outcome-screen.js';
import { Wait } from './wait.js';

interface FailedScreenProps {
  readonly error: RequestError;
  /** What was typed into a form that was posted: it is sent again. */
  readonly kept?: { readonly code: string; readonly typed: Typed } | undefined;
}

/** The page could not be loaded: the reason, and a button that tries again. */
export function FailedScreen({ error, kept }: FailedScreenProps) {
  const messages = useAcceptanceMessages();
  const seconds = error.kind === 'RATE_LIMITED' ? error.retryAfterSeconds : 0;
  const secondsLeft = useCountdown(seconds, error);
  const isLimited = error.kind === 'RATE_LIMITED';
  const { heading } = isLimited ? messages.tooMany : messages.unexpected;
  return (
    <OutcomeScreen scene="failed" heading={heading} takesFocus={false}>
      <p>{isLimited ? messages.tooMany.textOfLookup : messages.unexpected.text}</p>
      {isLimited && <Wait secondsLeft={secondsLeft} />}
      {kept ? (
        <form method="post" action={`/i/${kept.code}`}>
          <input type="hidden" name="name" value={kept.typed.name} />
          <input type="hidden" name="email" value={kept.typed.email} />
          <input type="hidden" name="confirmed" value={kept.typed.email} />
          <Button type="submit">{messages.retry}</Button>
        </form>
      ) : (
        // The page's own URL.
        <ButtonLink href="">{messages.retry}</ButtonLink>
      )}
    </OutcomeScreen>
  );
}
