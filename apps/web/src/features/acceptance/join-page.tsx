import { type ClipboardEvent, type FormEvent, useRef, useState } from 'react';
import { checkInvitationCode, normalizeInvitationCode } from '@matricula/domain';
import { useAcceptanceMessages } from './messages.js';
import { Button } from '../../ui/light/button.js';
import { TextField } from '../../ui/light/text-field.js';
import { useDocumentTitle } from '../../ui/light/use-document-title.js';
import { fieldIssue } from './field-issue.js';
import styles from './join-page.module.css';

interface JoinPageProps {
  /** Receives the code in its normal form. */
  readonly onCode: (code: string) => void;
}

/** `/join`: one field for a code, typed in any case with spaces and hyphens, or for the whole link. */
export function JoinPage({ onCode }: JoinPageProps) {
  const messages = useAcceptanceMessages();
  const field = useRef<HTMLInputElement>(null);
  const [issue, setIssue] = useState<string>();
  useDocumentTitle(messages.join.documentTitle);

  function show(code: string) {
    if (field.current) field.current.value = code;
  }

  function paste(event: ClipboardEvent<HTMLInputElement>) {
    const code = normalizeInvitationCode(event.clipboardData.getData('text'));
    // Text without a code is pasted as it is, so that the person can see and correct it.
    if (code === null) return;
    event.preventDefault();
    show(code);
    setIssue(undefined);
  }

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const checked = checkInvitationCode(field.current?.value);
    if (checked.ok) {
      show(checked.value);
      onCode(checked.value);
    } else {
      setIssue(checked.issues[0]?.code);
      field.current?.focus();
    }
  }

  return (
    <form className={styles.form} noValidate onSubmit={submit}>
      <h1 className={styles.heading}>{messages.join.heading}</h1>
      <p>{messages.join.text}</p>
      <TextField
        ref={field}
        name="code"
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
    </form>
  );
}
