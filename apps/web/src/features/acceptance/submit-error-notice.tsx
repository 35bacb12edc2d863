import { type AcceptanceMessages, useAcceptanceMessages } from './messages.js';
import { useAnnouncement } from '../../ui/light/live-region.js';
import { useFocusOnArrival } from '../../ui/light/use-focus-on-arrival.js';
import styles from './submit-error-notice.module.css';
import type { SubmitError } from './use-acceptance.js';
import { Wait } from './wait.js';

interface SetbackNoticeProps {
  readonly submitError: SubmitError;
  /** Until the next attempt is free; 0 = now. */
  readonly secondsLeft: number;
}

/** Why what was typed was not taken, above the button that sends it again. */
export function SubmitErrorNotice({ submitError, secondsLeft }: SetbackNoticeProps) {
  const messages = useAcceptanceMessages();
  const heading = useFocusOnArrival<HTMLHeadingElement>();
  useAnnouncement(setbackHeading(messages, submitError));
  return (
    <div className={styles.notice} data-kind={submitError.kind}>
      <h3 className={styles.heading} tabIndex={-1} ref={heading}>
        {setbackHeading(messages, submitError)}
      </h3>
      <p>{setbackText(messages, submitError)}</p>
      {submitError.kind === 'TOO_MANY' && <Wait secondsLeft={secondsLeft} />}
    </div>
  );
}

function setbackHeading(messages: AcceptanceMessages, submitError: SubmitError): string {
  switch (submitError.kind) {
    case 'TOO_MANY':
      return messages.tooMany.heading;
    case 'OFFLINE':
      return messages.offline.heading;
    case 'UNEXPECTED':
      return messages.unexpected.heading;
  }
}

function setbackText(messages: AcceptanceMessages, submitError: SubmitError): string {
  switch (submitError.kind) {
    case 'TOO_MANY':
      return messages.tooMany.text;
    case 'OFFLINE':
      return messages.offline.textOfForm;
    case 'UNEXPECTED':
      return messages.unexpected.textOfForm;
  }
}
