import type { FormEvent } from 'react';
import { FORM_HEADING_ID } from '../../ui/invitation/acceptance-fields.js';
import { Button } from '../../ui/light/button.js';
import { useAnnouncement } from '../../ui/light/live-region.js';
import { useCountdown } from '../../ui/light/use-countdown.js';
import styles from './acceptance-form.module.css';
import type { FormState } from './acceptance-state.js';
import { useAcceptanceMessages } from './messages.js';
import type { Viewer } from './page-state.js';
import { SubmitErrorNotice } from './submit-error-notice.js';

interface ViewerAcceptanceProps {
  readonly code: string;
  readonly viewer: Viewer;
  readonly state: FormState;
  readonly isSending: boolean;
  readonly onSubmit: () => void;
}

/** One tap for a signed-in person, with whose account it is and a way to use another email (decisions, Accepting). */
export function ViewerAcceptance({ code, viewer, state, isSending, onSubmit }: ViewerAcceptanceProps) {
  const messages = useAcceptanceMessages();
  const { submitError } = state;
  const secondsLeft = useCountdown(submitError?.kind === 'TOO_MANY' ? submitError.retryAfterSeconds : 0, submitError);
  useAnnouncement(isSending ? messages.form.sending : undefined);

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    onSubmit();
  }

  return (
    <form
      className={styles.form}
      method="post"
      action={`/i/${code}#${FORM_HEADING_ID}`}
      onSubmit={submit}
      aria-labelledby={FORM_HEADING_ID}
    >
      <h2 className={styles.heading} id={FORM_HEADING_ID}>
        {messages.viewer.heading}
      </h2>
      <p className={styles.viewer}>
        <span dir="auto">{messages.viewer.signedInAs({ name: viewer.name })}</span>
        <strong>{viewer.email}</strong>
      </p>
      <input type="hidden" name="as" value="viewer" />
      {submitError && !isSending && <SubmitErrorNotice submitError={submitError} secondsLeft={secondsLeft} />}
      <Button type="submit" isWide loading={isSending} disabled={secondsLeft > 0}>
        {isSending ? messages.form.sending : submitError ? messages.form.retry : messages.viewer.submit}
      </Button>
      <p>
        {messages.viewer.notYou}{' '}
        <a className={styles.link} href={`/i/${code}?form`}>
          {messages.viewer.useAnother}
        </a>
      </p>
    </form>
  );
}
