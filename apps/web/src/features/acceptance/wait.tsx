import { useAcceptanceMessages } from './messages.js';
import { formatCountdown } from '@matricula/i18n';
import { useAnnouncement } from '../../ui/light/live-region.js';
import styles from './wait.module.css';

/** A live countdown; a screen reader is informed only when it is over. */
export function Wait({ secondsLeft }: { readonly secondsLeft: number }) {
  const messages = useAcceptanceMessages();
  useAnnouncement(secondsLeft === 0 ? messages.tooMany.over : undefined);
  if (secondsLeft === 0) return <p className={styles.wait}>{messages.tooMany.over}</p>;
  return (
    <p className={styles.wait}>
      {messages.tooMany.wait}{' '}
      <span className={styles.clock} role="timer">
        {formatCountdown(secondsLeft)}
      </span>
    </p>
  );
}
