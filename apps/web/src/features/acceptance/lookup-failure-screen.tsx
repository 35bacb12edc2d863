import { useState } from 'react';
import type { RequestError } from '../../executor/executor.js';
import { useAcceptanceMessages } from './messages.js';
import { Button } from '../../ui/light/button.js';
import { useCountdown } from '../../ui/light/use-countdown.js';
import { OutcomeScreen } from './outcome-screen.js';
import { Wait } from './wait.js';

interface LookupFailureScreenProps {
  readonly error: RequestError;
  readonly takesFocus: boolean;
  readonly onRetry: () => void;
}

/** The invitation could not be loaded: the reason, and a button to try again. */
export function LookupFailureScreen({ error, takesFocus, onRetry }: LookupFailureScreenProps) {
  const messages = useAcceptanceMessages();
  const [until] = useState(() =>
    error.kind === 'RATE_LIMITED' ? Date.now() + error.retryAfterSeconds * 1000 : undefined,
  );
  const secondsLeft = useCountdown(until);
  const shown = {
    OFFLINE: { heading: messages.offline.heading, text: messages.offline.text },
    RATE_LIMITED: { heading: messages.tooMany.heading, text: messages.tooMany.textOfLookup },
    UNEXPECTED: { heading: messages.unexpected.heading, text: messages.unexpected.text },
  }[error.kind];
  return (
    <OutcomeScreen scene="failed" heading={shown.heading} takesFocus={takesFocus}>
      <p>{shown.text}</p>
      {until !== undefined && <Wait secondsLeft={secondsLeft} />}
      <Button onClick={onRetry} disabled={secondsLeft > 0}>
        {messages.retry}
      </Button>
    </OutcomeScreen>
  );
}
