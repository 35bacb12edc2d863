import { useAnnouncement } from '../../ui/light/live-region.js';
import type { EmailSuggestion } from './acceptance-state.js';
import styles from './email-suggestion-notice.module.css';
import { useAcceptanceMessages } from './messages.js';

interface EmailSuggestionNoticeProps {
  readonly suggestion: EmailSuggestion;
  readonly onUse: (meant: string) => void;
}

/**
 * Points a likely typo out before anything is sent. The button puts the suggestion into the field; without JavaScript it
 * posts the form with the suggestion in place of the field.
 */
export function EmailSuggestionNotice({ suggestion: { typed, meant }, onUse }: EmailSuggestionNoticeProps) {
  const messages = useAcceptanceMessages().form;
  useAnnouncement(messages.suggestion({ email: meant }));
  return (
    <div className={styles.notice}>
      {/* What Enter presses: it sends what is in the field, never the suggestion. */}
      <input type="submit" hidden />
      <p>
        <strong>{messages.suggestion({ email: meant })}</strong> {messages.keepEmail({ email: typed })}
      </p>
      <input type="hidden" name="confirmed" value={typed} />
      <button
        className={styles.use}
        type="submit"
        name="meant"
        value={meant}
        onClick={(event) => {
          event.preventDefault();
          onUse(meant);
        }}
      >
        {messages.takeSuggestion({ email: meant })}
      </button>
    </div>
  );
}
