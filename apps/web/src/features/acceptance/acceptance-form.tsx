import { type FormEvent, useEffect, useRef, useState } from 'react';
import { AcceptanceFields, FORM_HEADING_ID } from '../../ui/invitation/acceptance-fields.js';
import { useInvitationViewMessages } from '../../ui/invitation/messages.js';
import { Button } from '../../ui/light/button.js';
import { useAnnouncement } from '../../ui/light/live-region.js';
import { useCountdown } from '../../ui/light/use-countdown.js';
import styles from './acceptance-form.module.css';
import type { EmailSuggestion, FieldIssues, FieldName, FormState } from './acceptance-state.js';
import { EmailSuggestionNotice } from './email-suggestion-notice.js';
import { fieldIssue } from './field-issue.js';
import { useAcceptanceMessages } from './messages.js';
import type { Typed } from './page-state.js';
import { SubmitErrorNotice } from './submit-error-notice.js';
import { keepTyped, readTyped } from './typed-input.js';

interface AcceptanceFormProps {
  readonly code: string;
  readonly state: FormState;
  /** What the fields hold at first. */
  readonly typed: Typed;
  readonly isSending: boolean;
  readonly onSubmit: (typed: Typed) => void;
}

/** The fields changed since these issues were shown. */
interface ChangedFields {
  readonly after: FieldIssues;
  readonly fields: readonly FieldName[];
}

/**
 * Name, email, one button; each error is beside its field. A native form: without JavaScript the browser posts it to the
 * page's own URL, and the server renders the outcome.
 */
export function AcceptanceForm({ code, state, typed, isSending, onSubmit }: AcceptanceFormProps) {
  const messages = useAcceptanceMessages();
  const { submit: submitLabel } = useInvitationViewMessages().form;
  const { issues, submitError, suggestion } = state;
  const name = useRef<HTMLInputElement>(null);
  const email = useRef<HTMLInputElement>(null);
  const secondsLeft = useCountdown(submitError?.kind === 'TOO_MANY' ? submitError.retryAfterSeconds : 0, submitError);
  useAnnouncement(isSending ? messages.form.sending : undefined);

  // After a reload: into fields that are still empty.
  useEffect(() => {
    const kept = readTyped(code);
    if (name.current?.value === '' && kept.name) name.current.value = kept.name;
    if (email.current?.value === '' && kept.email) email.current.value = kept.email;
  }, [code]);

  useEffect(() => (issues.name ? name : issues.email ? email : undefined)?.current?.focus(), [issues]);

  // A suggestion and an error go as soon as their field is changed.
  const [dismissed, setDismissed] = useState<EmailSuggestion>();
  const [changed, setChanged] = useState<ChangedFields>({ after: issues, fields: [] });
  const isChanged = (field: FieldName) => changed.after === issues && changed.fields.includes(field);
  const errorOf = (field: FieldName) => (isChanged(field) ? undefined : fieldIssue(messages, field, issues[field]));
  function change(field: FieldName) {
    keepTyped(code, typedNow());
    if (field === 'email') setDismissed(suggestion);
    if (issues[field] === undefined || isChanged(field)) return;
    setChanged({ after: issues, fields: changed.after === issues ? [...changed.fields, field] : [field] });
  }

  function typedNow(): Typed {
    return { name: name.current?.value ?? '', email: email.current?.value ?? '' };
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    onSubmit(typedNow());
  }

  function applySuggestion(meant: string) {
    if (!email.current) return;
    email.current.value = meant;
    keepTyped(code, typedNow());
    setDismissed(suggestion);
    email.current.focus();
  }

  return (
    <form
      className={styles.form}
      method="post"
      acceptCharset="utf-8"
      action={`/i/${code}#${FORM_HEADING_ID}`}
      noValidate
      onSubmit={submit}
      aria-labelledby={FORM_HEADING_ID}
    >
      <AcceptanceFields
        name={{ ref: name, initialValue: typed.name, error: errorOf('name'), onChange: () => change('name') }}
        email={{ ref: email, initialValue: typed.email, error: errorOf('email'), onChange: () => change('email') }}
      />
      {suggestion && suggestion !== dismissed && !isSending && (
        <EmailSuggestionNotice suggestion={suggestion} onUse={applySuggestion} />
      )}
      {submitError && !isSending && <SubmitErrorNotice submitError={submitError} secondsLeft={secondsLeft} />}
      <Button type="submit" isWide loading={isSending} disabled={secondsLeft > 0}>
        {isSending ? messages.form.sending : submitError ? messages.form.retry : submitLabel}
      </Button>
    </form>
  );
}
