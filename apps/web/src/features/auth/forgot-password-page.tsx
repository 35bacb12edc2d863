import { checkAll, checkEmailAddress } from '@matricula/domain';
import { useEffect, useRef, useState } from 'react';
import { type RequestPasswordResetInput, useRequestPasswordResetMutation } from '../../gql/account.js';
import { Button, ButtonLink } from '../../ui/light/button.js';
import styles from '../../ui/light/card.module.css';
import { mailboxOf } from '../../ui/light/mailbox.js';
import { SIGN_IN_PATH } from '../../ui/light/return-path.js';
import { TextField } from '../../ui/light/text-field.js';
import { useFocusOnArrival } from '../../ui/light/use-focus-on-arrival.js';
import { AccountErrorNotice } from './account-error-notice.js';
import { accountIssue } from './account-issue.js';
import { emailInFragment, fragmentWithEmail } from './email-in-fragment.js';
import { useAuthMessages } from './messages.js';
import { useAccountForm } from './use-account-form.js';

interface ForgotPasswordPageProps {
  /** The person comes with a link that no longer works. */
  readonly isAfterOldLink?: boolean;
}

/** Asks for a mail by which a person gets in again: the same answer whoever has an account (decisions, Forgot it). */
export function ForgotPasswordPage({ isAfterOldLink = false }: ForgotPasswordPageProps) {
  const allMessages = useAuthMessages();
  const messages = allMessages.forgot;
  const field = useRef<HTMLInputElement>(null);
  const heading = useFocusOnArrival<HTMLHeadingElement>(isAfterOldLink);
  const [sentTo, setSentTo] = useState<string>();
  const [request] = useRequestPasswordResetMutation();
  const form = useAccountForm({
    fields: ['email'] as const,
    check: () => checkAll<RequestPasswordResetInput>({ email: checkEmailAddress(field.current?.value ?? '') }),
    send: (input) => request({ variables: { input } }),
    sentenceOf: (_field, issue) => accountIssue(allMessages.issues, issue),
    onData: ({ requestPasswordReset: result }) => {
      switch (result?.__typename) {
        case 'RequestPasswordResetSuccess':
          return { onDone: () => setSentTo(result.email) };
        case 'InvalidInputError':
        case 'TooManyAttemptsError':
          return result;
        case undefined:
          return { sentence: allMessages.errors.unexpected };
      }
    },
  });

  useEffect(() => {
    const carried = emailInFragment();
    if (carried !== undefined && field.current?.value === '') field.current.value = carried;
  }, []);

  function askAgain() {
    setSentTo(undefined);
    // After the form is in the page again.
    requestAnimationFrame(() => field.current?.focus());
  }

  if (sentTo !== undefined) return <MailIsOnItsWay email={sentTo} onOtherEmail={askAgain} />;
  return (
    <form className={styles.card} {...form.elementProps}>
      <h1 className={styles.heading} tabIndex={-1} ref={heading}>
        {isAfterOldLink ? allMessages.reset.goneTitle : messages.title}
      </h1>
      <p>{isAfterOldLink ? allMessages.reset.gone : messages.introduction}</p>
      <AccountErrorNotice error={form.error} secondsLeft={form.secondsLeft} />
      <TextField
        ref={field}
        name="email"
        type="email"
        label={allMessages.signIn.email}
        inputMode="email"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck="false"
        error={form.errors.email}
        onChange={() => form.onChange('email')}
      />
      <Button type="submit" isWide loading={form.isSending} disabled={form.secondsLeft > 0}>
        {form.isSending ? allMessages.sending : messages.submit}
      </Button>
      <p className={styles.aside}>
        <a className={styles.link} href={SIGN_IN_PATH}>
          {messages.backToSignIn}
        </a>
      </p>
    </form>
  );
}

function MailIsOnItsWay({ email, onOtherEmail }: { readonly email: string; readonly onOtherEmail: () => void }) {
  const messages = useAuthMessages().forgot;
  const heading = useFocusOnArrival<HTMLHeadingElement>();
  const mailbox = mailboxOf(email);
  return (
    <div className={styles.card}>
      <h1 className={styles.heading} tabIndex={-1} ref={heading}>
        {messages.sentTitle}
      </h1>
      <p>{messages.sent({ email })}</p>
      {mailbox && <ButtonLink href={mailbox.url}>{messages.openMailbox({ mailbox: mailbox.name })}</ButtonLink>}
      <p>{messages.spam}</p>
      <p className={styles.aside}>
        <button type="button" className={styles.link} onClick={onOtherEmail}>
          {messages.otherEmail}
        </button>{' '}
        <a className={styles.link} href={`${SIGN_IN_PATH}${fragmentWithEmail(email)}`}>
          {messages.backToSignIn}
        </a>
      </p>
    </div>
  );
}
