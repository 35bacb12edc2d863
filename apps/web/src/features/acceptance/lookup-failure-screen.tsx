import { useState } from 'react';
import type { RequestError } from '../../app/executor.js';
import { useAcceptanceWords } from '../../i18n/acceptance-words.js';
import { Button } from '../../ui/button.js';
import { useCountdown } from '../../ui/use-countdown.js';
import { OutcomeScreen } from './outcome-screen.js';
import { Wait } from './wait.js';

interface LookupFailureScreenProps {
  readonly error: RequestError;
  readonly takesFocus: boolean;
  readonly onRetry: () => void;
}

/** The invitation could not be looked up: why, and asking once more. */
export function LookupFailureScreen({ error, takesFocus, onRetry }: LookupFailureScreenProps) {
  const words = useAcceptanceWords();
  const [until] = useState(() =>
    error.kind === 'RATE_LIMITED' ? Date.now() + error.retryAfterSeconds * 1000 : undefined,
  );
  const secondsLeft = useCountdown(until);
  const told = {
    OFFLINE: { heading: words.offline.heading, text: words.offline.text },
    RATE_LIMITED: { heading: words.tooMany.heading, text: words.tooMany.textOfLookup },
    UNEXPECTED: { heading: words.unexpected.heading, text: words.unexpected.text },
  }[error.kind];
  return (
    <OutcomeScreen scene="lost" heading={told.heading} takesFocus={takesFocus}>
      <p>{told.text}</p>
      {until !== undefined && <Wait secondsLeft={secondsLeft} />}
      <Button onClick={onRetry} isOff={secondsLeft > 0}>
        {words.retry}
      </Button>
    </OutcomeScreen>
  );
}
