import { checkAll } from '@matricula/domain';
import { useEffect, useState } from 'react';
import { type ResetPasswordInput, useResetPasswordMutation } from '../../gql/account.js';
import { Button, ButtonLink } from '../../ui/light/button.js';
import styles from '../../ui/light/card.module.css';
import { checkRequired } from '../../ui/light/check-required.js';
import { documentNavigation } from '../../ui/light/document-navigation.js';
import { SIGN_IN_PATH } from '../../ui/light/return-path.js';
import { useFocusOnArrival } from '../../ui/light/use-focus-on-arrival.js';
import { AccountErrorNotice } from './account-error-notice.js';
import { accountIssue } from './account-issue.js';
import { checkChosenPassword } from './check-chosen-password.js';
import { fragmentWithEmail } from './email-in-fragment.js';
import { ForgotPasswordPage } from './forgot-password-page.js';
import { useAuthMessages } from './messages.js';
import { NEW_PASSWORD, NewPasswordFields } from './new-password-fields.js';
import type { InvalidPassword } from './password-rules.js';
import { useAccountForm } from './use-account-form.js';

/** How far a person is with the mailed link. */
type Stage = { readonly kind: 'form' } | { readonly kind: 'gone' } | { readonly kind: 'done'; readonly email: string };

/**
 * A new password by the mailed link, whose token is in the fragment. Opening the link does nothing; a link that was used,
 * replaced or is too old leads to a new one (decisions, Forgot it).
 */
export function ResetPasswordPage() {
  const allMessages = useAuthMessages();
  const messages = allMessages.reset;
  const [stage, setStage] = useState<Stage>({ kind: 'form' });
  const [invalid, setInvalid] = useState<InvalidPassword>();
  const [reset] = useResetPasswordMutation();
  const form = useAccountForm({
    fields: ['newPassword'] as const,
    check: (typed) =>
      checkAll<ResetPasswordInput>({
        token: checkRequired(location.hash.slice(1)),
        newPassword: checkChosenPassword(typed(NEW_PASSWORD), ''),
      }),
    send: (input) => reset({ variables: { input } }),
    sentenceOf: (_field, issue) => accountIssue(allMessages.issues, issue),
    onData: ({ resetPassword: result }, { newPassword: password }) => {
      switch (result?.__typename) {
        case 'ResetPasswordSuccess':
          return { onDone: () => finish({ kind: 'done', email: result.email }) };
        case 'InvalidTokenError':
          return { onDone: () => finish({ kind: 'gone' }) };
        case 'InvalidInputError':
          setInvalid({ password, codes: result.issues.map(({ code }) => code) });
          return result;
        case 'TooManyAttemptsError':
          return result;
        case undefined:
          return { sentence: allMessages.errors.unexpected };
      }
    },
  });

  function finish(next: Stage) {
    // The token is of no more use: it need not stay in the history.
    history.replaceState(null, '', location.pathname);
    setStage(next);
  }

  useEffect(() => {
    if (location.hash.length < 2) setStage((now) => (now.kind === 'form' ? { kind: 'gone' } : now));
    // A link that is pasted over the URL of this page changes its fragment alone.
    const begin = () => documentNavigation.reload();
    addEventListener('hashchange', begin);
    return () => removeEventListener('hashchange', begin);
  }, []);

  switch (stage.kind) {
    case 'gone':
      return <ForgotPasswordPage isAfterOldLink />;
    case 'done':
      return <PasswordIsChanged email={stage.email} />;
    case 'form':
      return (
        <form className={styles.card} {...form.elementProps}>
          <h1 className={styles.heading}>{messages.title}</h1>
          <p>{messages.introduction}</p>
          <AccountErrorNotice error={form.error} secondsLeft={form.secondsLeft} />
          <NewPasswordFields
            email=""
            current={null}
            invalid={invalid}
            error={form.errors.newPassword}
            onChange={() => form.onChange('newPassword')}
          />
          <Button type="submit" isWide loading={form.isSending} disabled={form.secondsLeft > 0}>
            {form.isSending ? allMessages.sending : messages.submit}
          </Button>
        </form>
      );
  }
}

function PasswordIsChanged({ email }: { readonly email: string }) {
  const messages = useAuthMessages().reset;
  const heading = useFocusOnArrival<HTMLHeadingElement>();
  return (
    <div className={styles.card}>
      <h1 className={styles.heading} tabIndex={-1} ref={heading}>
        {messages.doneTitle}
      </h1>
      <p>{messages.done}</p>
      <ButtonLink href={`${SIGN_IN_PATH}${fragmentWithEmail(email)}`}>{messages.signIn}</ButtonLink>
    </div>
  );
}
