import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useAcceptanceMessages } from './messages.js';
import { Button } from '../../ui/light/button.js';
import { useAnnouncement } from '../../ui/light/live-region.js';
import { TextField } from '../../ui/light/text-field.js';
import { useCountdown } from '../../ui/light/use-countdown.js';
import styles from './acceptance-form.module.css';
import { fieldIssue } from './field-issue.js';
import { SubmitErrorNotice } from './submit-error-notice.js';
import type { FieldIssues, FieldName, SubmitError } from './use-acceptance.js';

interface AcceptanceFormProps {
  readonly issues: FieldIssues;
  readonly submitError: SubmitError | undefined;
  readonly isSending: boolean;
  readonly onSubmit: (typed: { readonly name: string; readonly email: string }) => void;
}

/** The fields typed in again since these issues were told. */
interface Retyped {
  readonly after: FieldIssues;
  readonly fields: readonly FieldName[];
}

/** Name, email, one button; what went wrong stands beside what it is about. */
export function AcceptanceForm({ issues, submitError, isSending, onSubmit }: AcceptanceFormProps) {
  const messages = useAcceptanceMessages();
  const name = useRef<HTMLInputElement>(null);
  const email = useRef<HTMLInputElement>(null);
  const secondsLeft = useCountdown(submitError?.kind === 'TOO_MANY' ? submitError.until : undefined);
  const isWaiting = secondsLeft > 0;
  useAnnouncement(isSending ? messages.form.sending : undefined);

  useEffect(() => (issues.name ? name : issues.email ? email : undefined)?.current?.focus(), [issues]);

  // What was said of a field is taken back as soon as it is typed in again.
  const [retyped, setRetyped] = useState<Retyped>({ after: issues, fields: [] });
  const isRetyped = (field: FieldName) => retyped.after === issues && retyped.fields.includes(field);
  const errorOf = (field: FieldName) => (isRetyped(field) ? undefined : fieldIssue(messages, field, issues[field]));
  function retype(field: FieldName) {
    if (issues[field] === undefined || isRetyped(field)) return;
    setRetyped({ after: issues, fields: retyped.after === issues ? [...retyped.fields, field] : [field] });
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    onSubmit({ name: name.current?.value ?? '', email: email.current?.value ?? '' });
  }

  return (
    <form className={styles.form} noValidate onSubmit={submit} aria-labelledby="acceptance-heading">
      <h2 className={styles.heading} id="acceptance-heading">
        {messages.form.heading}
      </h2>
      <TextField
        ref={name}
        name="name"
        label={messages.form.name}
        autoComplete="name"
        autoCapitalize="messages"
        spellCheck={false}
        enterKeyHint="next"
        error={errorOf('name')}
        onChange={() => retype('name')}
      />
      <TextField
        ref={email}
        name="email"
        type="email"
        label={messages.form.email}
        hint={messages.form.emailHint}
        inputMode="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        enterKeyHint="done"
        error={errorOf('email')}
        onChange={() => retype('email')}
      />
      {submitError && !isSending && <SubmitErrorNotice submitError={submitError} secondsLeft={secondsLeft} />}
      <Button type="submit" isWide loading={isSending} disabled={isWaiting}>
        {isSending ? messages.form.sending : submitError ? messages.form.retry : messages.form.submit}
      </Button>
    </form>
  );
}
