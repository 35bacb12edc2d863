import { formatCountdown } from '@matricula/i18n';
import { useAnnouncement } from '../../ui/light/live-region.js';
import styles from './account-error-notice.module.css';
import { useAuthMessages } from './messages.js';
import type { AccountError } from './use-account-form.js';

interface AccountErrorNoticeProps {
  readonly error: AccountError | undefined;
  readonly secondsLeft: number;
}

/** Why the form could not be sent, above the button that sends it again. */
export function AccountErrorNotice({ error, secondsLeft }: AccountErrorNoticeProps) {
  const messages = useAuthMessages().errors;
  const isWait = error !== undefined && 'retryAfterSeconds' in error;
  const sentence = error && sentenceOf(messages, error, secondsLeft === 0);
  useAnnouncement(sentence);
  if (!sentence) return null;
  return (
    <p className={styles.notice} data-tone={isWait ? 'warning' : 'danger'}>
      {sentence}{' '}
      {isWait && secondsLeft > 0 && (
        <span role="timer" aria-live="off">
          {messages.wait({ time: formatCountdown(secondsLeft) })}
        </span>
      )}
    </p>
  );
}

function sentenceOf(
  messages: ReturnType<typeof useAuthMessages>['errors'],
  error: AccountError,
  isOver: boolean,
): string {
  if ('sentence' in error) return error.sentence;
  if ('retryAfterSeconds' in error) return isOver ? messages.over : messages.tooMany;
  return error.kind === 'OFFLINE' ? messages.offline : messages.unexpected;
}
