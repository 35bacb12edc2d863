import { type ClipboardEvent, type FormEvent, useRef, useState } from 'react';
import { checkInvitationCode, normalizeInvitationCode } from '@matricula/domain';
import { Button } from '../../ui/light/button.js';
import { TextField } from '../../ui/light/text-field.js';
import { fieldIssue } from './field-issue.js';
import styles from '../../ui/light/card.module.css';
import { useAcceptanceMessages } from './messages.js';
import type { AcceptancePage } from './page-state.js';

/**
 * `/join`: one field for a code, typed in any case with spaces and hyphens, or for the whole link. A native form: without
 * JavaScript the server reads the code and leads to its invitation.
 */
export function JoinPage({ page }: { readonly page: Extract<AcceptancePage, { readonly kind: 'join' }> }) {
  const messages = useAcceptanceMessages();
  const field = useRef<HTMLInputElement>(null);
  const [issue, setIssue] = useState(page.issue);

  function paste(event: ClipboardEvent<HTMLInputElement>) {
    const code = normalizeInvitationCode(event.clipboardData?.getData('text') ?? '');
    // Text without a code is pasted as it is, so that the person can see and correct it.
    if (code === null || !field.current) return;
    event.preventDefault();
    field.current.value = code;
    setIssue(undefined);
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    const checked = checkInvitationCode(field.current?.value);
    if (checked.ok) {
      if (field.current) field.current.value = checked.value;
      return; // The browser sends the form.
    }
    event.preventDefault();
    setIssue(checked.issues[0]?.code);
    field.current?.focus();
  }

  return (
    <form className={styles.card} method="get" action="/join" noValidate onSubmit={submit}>
      <h1 className={styles.heading}>{messages.join.heading}</h1>
      <p>{messages.join.text}</p>
      <TextField
        ref={field}
        name="code"
        initialValue={page.typed}
        label={messages.join.label}
        hint={messages.join.hint}
        look="code"
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        enterKeyHint="go"
        error={fieldIssue(messages, 'code', issue)}
        onChange={() => setIssue(undefined)}
        onPaste={paste}
      />
      <Button type="submit" isWide>
        {messages.join.submit}
      </Button>
      <p className={styles.aside}>
        {messages.haveAccount}{' '}
        <a className={styles.link} href="/sign-in">
          {messages.signIn}
        </a>
      </p>
    </form>
  );
}
