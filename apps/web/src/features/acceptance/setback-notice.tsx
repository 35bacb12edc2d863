import { type AcceptanceWords, useAcceptanceWords } from '../../i18n/acceptance-words.js';
import { useAnnouncement } from '../../ui/live-region.js';
import { useFocusOnArrival } from '../../ui/use-focus-on-arrival.js';
import styles from './setback-notice.module.css';
import type { Setback } from './use-acceptance.js';
import { Wait } from './wait.js';

interface SetbackNoticeProps {
  readonly setback: Setback;
  /** Until the next attempt is free; 0 = now. */
  readonly secondsLeft: number;
}

/** Why what was typed was not taken, above the button that sends it again. */
export function SetbackNotice({ setback, secondsLeft }: SetbackNoticeProps) {
  const words = useAcceptanceWords();
  const heading = useFocusOnArrival<HTMLHeadingElement>();
  useAnnouncement(setbackHeading(words, setback));
  return (
    <div className={styles.notice} data-kind={setback.kind}>
      <h3 className={styles.heading} tabIndex={-1} ref={heading}>
        {setbackHeading(words, setback)}
      </h3>
      <p>{setbackText(words, setback)}</p>
      {setback.kind === 'TOO_MANY' && <Wait secondsLeft={secondsLeft} />}
    </div>
  );
}

function setbackHeading(words: AcceptanceWords, setback: Setback): string {
  switch (setback.kind) {
    case 'TOO_MANY':
      return words.tooMany.heading;
    case 'OFFLINE':
      return words.offline.heading;
    case 'UNEXPECTED':
      return words.unexpected.heading;
  }
}

function setbackText(words: AcceptanceWords, setback: Setback): string {
  switch (setback.kind) {
    case 'TOO_MANY':
      return words.tooMany.text;
    case 'OFFLINE':
      return words.offline.textOfForm;
    case 'UNEXPECTED':
      return words.unexpected.textOfForm;
  }
}
