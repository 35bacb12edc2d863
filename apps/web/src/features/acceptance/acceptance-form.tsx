import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useAcceptanceWords } from '../../i18n/acceptance-words.js';
import { Button } from '../../ui/button.js';
import { useAnnouncement } from '../../ui/live-region.js';
import { TextField } from '../../ui/text-field.js';
import { useCountdown } from '../../ui/use-countdown.js';
import styles from './acceptance-form.module.css';
import { fieldIssue } from './field-issue.js';
import { SetbackNotice } from './setback-notice.js';
import type { FieldIssues, FieldName, Setback } from './use-acceptance.js';

interface AcceptanceFormProps {
  readonly issues: FieldIssues;
  readonly setback: Setback | undefined;
  readonly isSending: boolean;
  readonly onSubmit: (typed: { readonly name: string; readonly email: string }) => void;
}

/** The fields typed in again since these issues were told. */
interface Retyped {
  readonly after: FieldIssues;
  readonly fields: readonly FieldName[];
}

/** Name, email, one button; what went wrong stands beside what it is about. */
export function AcceptanceForm({ issues, setback, isSending, onSubmit }: AcceptanceFormProps) {
  const words = useAcceptanceWords();
  const name = useRef<HTMLInputElement>(null);
  const email = useRef<HTMLInputElement>(null);
  const secondsLeft = useCountdown(setback?.kind === 'TOO_MANY' ? setback.until : undefined);
  const isWaiting = secondsLeft > 0;
  useAnnouncement(isSending ? words.form.sending : undefined);

  useEffect(() => (issues.name ? name : issues.email ? email : undefined)?.current?.focus(), [issues]);

  // What was said of a field is taken back as soon as it is typed in again.
  const [retyped, setRetyped] = useState<Retyped>({ after: issues, fields: [] });
  const isRetyped = (field: FieldName) => retyped.after === issues && retyped.fields.includes(field);
  const errorOf = (field: FieldName) => (isRetyped(field) ? undefined : fieldIssue(words, field, issues[field]));
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
        {words.form.heading}
      </h2>
      <TextField
        ref={name}
        name="name"
        label={words.form.name}
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
        label={words.form.email}
        hint={words.form.emailHint}
        inputMode="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck={false}
        enterKeyHint="done"
        error={errorOf('email')}
        onChange={() => retype('email')}
      />
      {setback && !isSending && <SetbackNotice setback={setback} secondsLeft={secondsLeft} />}
      <Button type="submit" isWide isBusy={isSending} isOff={isWaiting}>
        {isSending ? words.form.sending : setback ? words.form.retry : words.form.submit}
      </Button>
    </form>
  );
}
