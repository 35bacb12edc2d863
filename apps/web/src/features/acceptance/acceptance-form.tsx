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

/** The fields changed since these issues were shown. */
interface ChangedFields {
  readonly after: FieldIssues;
  readonly fields: readonly FieldName[];
}

/** Name, email, one button; each error is beside its field. */
export function AcceptanceForm({ issues, submitError, isSending, onSubmit }: AcceptanceFormProps) {
  const messages = useAcceptanceMessages();
  const name = useRef<HTMLInputElement>(null);
  const email = useRef<HTMLInputElement>(null);
  const secondsLeft = useCountdown(submitError?.kind === 'TOO_MANY' ? submitError.until : undefined);
  const isWaiting = secondsLeft > 0;
  useAnnouncement(isSending ? messages.form.sending : undefined);

  useEffect(() => (issues.name ? name : issues.email ? email : undefined)?.current?.focus(), [issues]);

  // An error goes as soon as its field is changed.
  const [retyped, setChanged] = useState<ChangedFields>({ after: issues, fields: [] });
  const isChanged = (field: FieldName) => retyped.after === issues && retyped.fields.includes(field);
  const errorOf = (field: FieldName) => (isChanged(field) ? undefined : fieldIssue(messages, field, issues[field]));
  function retype(field: FieldName) {
    if (issues[field] === undefined || isChanged(field)) return;
    setChanged({ after: issues, fields: retyped.after === issues ? [...retyped.fields, field] : [field] });
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
        autoCapitalize="words"
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
