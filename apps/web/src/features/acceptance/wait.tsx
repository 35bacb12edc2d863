import { useAcceptanceWords } from '../../i18n/acceptance-words.js';
import { formatCountdown } from '../../i18n/formats.js';
import { useAnnouncement } from '../../ui/live-region.js';
import styles from './wait.module.css';

/** The live countdown, silent while it runs, told when it is over. */
export function Wait({ secondsLeft }: { readonly secondsLeft: number }) {
  const words = useAcceptanceWords();
  useAnnouncement(secondsLeft === 0 ? words.tooMany.over : undefined);
  if (secondsLeft === 0) return <p className={styles.wait}>{words.tooMany.over}</p>;
  return (
    <p className={styles.wait}>
      {words.tooMany.wait}{' '}
      <span className={styles.clock} role="timer">
        {formatCountdown(secondsLeft)}
      </span>
    </p>
  );
}
