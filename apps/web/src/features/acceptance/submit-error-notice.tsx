import { type AcceptanceMessages, useAcceptanceMessages } from './messages.js';
import { useAnnouncement } from '../../ui/light/live-region.js';
import { useFocusOnArrival } from '../../ui/light/use-focus-on-arrival.js';
import styles from './submit-error-notice.module.css';
import type { SubmitError } from './acceptance-state.js';
import { Wait } from './wait.js';

interface SubmitErrorNoticeProps {
  readonly submitError: SubmitError;
  /** Seconds until the next attempt is possible; 0 = now. */
  readonly secondsLeft: number;
}

/** Why the form could not be sent, above the button that sends it again. */
export function SubmitErrorNotice({ submitError, secondsLeft }: SubmitErrorNoticeProps) {
  const messages = useAcceptanceMessages();
  const heading = useFocusOnArrival<HTMLHeadingElement>();
  useAnnouncement(headingOf(messages, submitError));
  return (
    <div className={styles.notice} data-kind={submitError.kind}>
      <h3 className={styles.heading} tabIndex={-1} ref={heading}>
        {headingOf(messages, submitError)}
      </h3>
      <p>{textOf(messages, submitError)}</p>
      {submitError.kind === 'TOO_MANY' && <Wait secondsLeft={secondsLeft} />}
    </div>
  );
}

function headingOf(messages: AcceptanceMessages, submitError: SubmitError): string {
  switch (submitError.kind) {
    case 'TOO_MANY':
      return messages.tooMany.heading;
    case 'OFFLINE':
      return messages.offline.heading;
    case 'UNEXPECTED':
      return messages.unexpected.heading;
  }
}

function textOf(messages: AcceptanceMessages, submitError: SubmitError): string {
  switch (submitError.kind) {
    case 'TOO_MANY':
      return messages.tooMany.text;
    case 'OFFLINE':
      return messages.offline.textOfForm;
    case 'UNEXPECTED':
      return messages.unexpected.textOfForm;
  }
}
