import { checkAll } from '@matricula/domain';
import { useEffect, useRef } from 'react';
import { type SignInInput, useSignInMutation } from '../../gql/account.js';
import { Button } from '../../ui/light/button.js';
import styles from '../../ui/light/card.module.css';
import { checkRequired } from '../../ui/light/check-required.js';
import { FORGOT_PASSWORD_PATH } from '../../ui/light/return-path.js';
import { TextField } from '../../ui/light/text-field.js';
import { AccountErrorNotice } from './account-error-notice.js';
import { accountIssue } from './account-issue.js';
import { emailInFragment, fragmentWithEmail } from './email-in-fragment.js';
import { useAuthMessages } from './messages.js';
import { PasswordField } from './password-field.js';
import { useAccountForm } from './use-account-form.js';

interface SignInPageProps {
  /** What the field holds at first. */
  readonly email: string;
  readonly isReturning: boolean;
  /** The session has begun. */
  readonly onSignedIn: (person: {
    readonly email: string;
    readonly mustChoosePassword: boolean;
    readonly password: string;
  }) => void;
}

/** Email and password. The email comes with a link from our mails and pages, in the fragment, which no server sees. */
export function SignInPage({ email: initialEmail, isReturning, onSignedIn }: SignInPageProps) {
  const allMessages = useAuthMessages();
  const messages = allMessages.signIn;
  const email = useRef<HTMLInputElement>(null);
  const password = useRef<HTMLInputElement>(null);
  const forgotten = useRef<HTMLAnchorElement>(null);
  const [signIn] = useSignInMutation();
  const form = useAccountForm({
    fields: ['email', 'password'] as const,
    check: (typed) =>
      checkAll<SignInInput>({
        email: checkRequired(typed('email').trim()),
        password: checkRequired(typed('password')),
      }),
    send: (input) => signIn({ variables: { input } }),
    sentenceOf: (_field, issue) => accountIssue(allMessages.issues, issue),
    onData: ({ signIn: result }, { password: sent }) => {
      switch (result?.__typename) {
        case 'SignInSuccess': {
          const { email: own, requireChangePassword } = result.viewer;
          const person = { email: own ?? '', mustChoosePassword: requireChangePassword === true };
          return { onLeave: () => onSignedIn({ ...person, password: sent }) };
        }
        case 'TooManyAttemptsError':
          return result;
        case 'InvalidCredentialsError':
          return { sentence: messages.wrong };
        case undefined:
          return { sentence: allMessages.errors.unexpected };
      }
    },
  });

  useEffect(() => {
    const takeCarried = () => {
      const carried = emailInFragment();
      if (carried === undefined || !email.current || email.current.value !== '') return;
      email.current.value = carried;
      password.current?.focus();
    };
    takeCarried();
    addEventListener('hashchange', takeCarried);
    return () => removeEventListener('hashchange', takeCarried);
  }, []);

  return (
    <>
      <form className={styles.card} {...form.elementProps}>
        <h1 className={styles.heading}>{messages.title}</h1>
        {isReturning && <p>{messages.ended}</p>}
        <AccountErrorNotice error={form.error} secondsLeft={form.secondsLeft} />
        <TextField
          ref={email}
          name="email"
          initialValue={initialEmail}
          type="email"
          label={messages.email}
          inputMode="email"
          autoComplete="username"
          autoCapitalize="none"
          spellCheck="false"
          error={form.errors.email}
          onChange={() => form.onChange('email')}
        />
        <PasswordField
          ref={password}
          name="password"
          label={messages.password}
          autoComplete="current-password"
          error={form.errors.password}
          onChange={() => form.onChange('password')}
        />
        <Button type="submit" isWide loading={form.isSending} disabled={form.secondsLeft > 0}>
          {form.isSending ? allMessages.sending : messages.submit}
        </Button>
        <p>
          <a
            className={styles.link}
            ref={forgotten}
            href={FORGOT_PASSWORD_PATH}
            onClick={() => {
              // What was typed goes along.
              if (forgotten.current)
                forgotten.current.href = FORGOT_PASSWORD_PATH + fragmentWithEmail(email.current?.value ?? '');
            }}
          >
            {messages.forgot}
          </a>
        </p>
        <p className={styles.aside}>
          {messages.haveCode}{' '}
          <a className={styles.link} href="/join">
            {messages.enterCode}
          </a>
        </p>
      </form>
    </>
  );
}
