import { checkAll } from '@matricula/domain';
import { useState } from 'react';
import { type ChangePasswordInput, useChangePasswordMutation, useSignOutOfAccountMutation } from '../../gql/account.js';
import { Button } from '../../ui/light/button.js';
import styles from '../../ui/light/card.module.css';
import { checkRequired } from '../../ui/light/check-required.js';
import { documentNavigation } from '../../ui/light/document-navigation.js';
import { FORGOT_PASSWORD_PATH, SIGN_IN_PATH } from '../../ui/light/return-path.js';
import { useFocusOnArrival } from '../../ui/light/use-focus-on-arrival.js';
import { AccountErrorNotice } from './account-error-notice.js';
import { accountIssue } from './account-issue.js';
import { checkChosenPassword } from './check-chosen-password.js';
import { fragmentWithEmail } from './email-in-fragment.js';
import { useAuthMessages } from './messages.js';
import { NEW_PASSWORD, NewPasswordFields } from './new-password-fields.js';
import { PasswordField } from './password-field.js';
import type { InvalidPassword } from './password-rules.js';
import { useAccountForm } from './use-account-form.js';

/** The field's name in the document. */
const CURRENT_PASSWORD = 'current-password';

interface ChoosePasswordPageProps {
  /** The first sign-in, with a password that was set for the person. */
  readonly isForced: boolean;
  readonly email: string;
  /** The current password, where it was typed at the sign-in a moment ago: it is in memory only. */
  readonly carriedPassword: string | undefined;
  readonly returnPath: string;
  readonly onSaved: () => void;
}

/** The current password, unless it was typed a moment ago, and the new one. */
export function ChoosePasswordPage({ isForced, email, carriedPassword, returnPath, onSaved }: ChoosePasswordPageProps) {
  const allMessages = useAuthMessages();
  const messages = allMessages.choosePassword;
  // The page appears in place of the sign-in form, which had the focus.
  const heading = useFocusOnArrival<HTMLHeadingElement>(carriedPassword !== undefined);
  const [isCarried, setIsCarried] = useState(carriedPassword !== undefined);
  const [current, setCurrent] = useState(carriedPassword ?? '');
  const [invalid, setInvalid] = useState<InvalidPassword>();
  const [isWrongTemporary, setIsWrongTemporary] = useState(false);
  const [changePassword] = useChangePasswordMutation();
  const form = useAccountForm({
    fields: ['currentPassword', 'newPassword'] as const,
    check: (typed) => {
      const currentPassword = isCarried ? current : typed(CURRENT_PASSWORD);
      return checkAll<ChangePasswordInput>({
        currentPassword: checkRequired(currentPassword),
        newPassword: checkChosenPassword(typed(NEW_PASSWORD), currentPassword),
      });
    },
    send: (input) => changePassword({ variables: { input } }),
    sentenceOf: (_field, issue) => accountIssue(allMessages.issues, issue),
    onData: ({ changePassword: result }, { newPassword: password }) => {
      switch (result?.__typename) {
        case 'ChangePasswordSuccess':
          return { onLeave: onSaved };
        case 'InvalidCredentialsError':
          // The field that appears in place of the carried password is empty; a field that was there keeps its text.
          if (isCarried) setCurrent('');
          setIsCarried(false);
          setIsWrongTemporary(isForced);
          return { field: 'currentPassword', sentence: isForced ? messages.expiredTemporary : messages.wrongCurrent };
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
  return (
    <form className={styles.card} {...form.elementProps}>
      <h1 className={styles.heading} tabIndex={-1} ref={heading}>
        {isForced ? messages.title : messages.titleOfChange}
      </h1>
      <p>{isForced ? messages.introduction : messages.introductionOfChange}</p>
      <AccountErrorNotice error={form.error} secondsLeft={form.secondsLeft} />
      {!isCarried && (
        <PasswordField
          name={CURRENT_PASSWORD}
          label={isForced ? messages.current : messages.currentOfChange}
          autoComplete="current-password"
          error={form.errors.currentPassword}
          onChange={(event) => {
            setCurrent(event.currentTarget.value);
            form.onChange('currentPassword');
          }}
        />
      )}
      {isWrongTemporary && (
        <p>
          <a className={styles.link} href={`${FORGOT_PASSWORD_PATH}${fragmentWithEmail(email)}`}>
            {messages.sendNew}
          </a>
        </p>
      )}
      <NewPasswordFields
        email={email}
        current={current}
        invalid={invalid}
        error={form.errors.newPassword}
        onChange={() => form.onChange('newPassword')}
      />
      <Button type="submit" isWide loading={form.isSending} disabled={form.secondsLeft > 0}>
        {form.isSending ? allMessages.sending : isForced ? messages.submit : messages.submitOfChange}
      </Button>
      {isForced ? (
        <SignOut />
      ) : (
        <p className={styles.aside}>
          <a className={styles.link} href={returnPath}>
            {messages.back}
          </a>
        </p>
      )}
    </form>
  );
}

/** For a person who does not want to choose a password now. */
function SignOut() {
  const messages = useAuthMessages().choosePassword;
  const [signOut, { error }] = useSignOutOfAccountMutation();

  async function leave() {
    const answer = await signOut({ variables: {} });
    // Without an answer the session goes on, and the sign-in page would lead back to here.
    if (!answer.error) documentNavigation.open(SIGN_IN_PATH);
  }

  return (
    <>
      <AccountErrorNotice error={error} secondsLeft={0} />
      <p className={styles.aside}>
        <button type="button" className={styles.link} onClick={() => void leave()}>
          {messages.signOut}
        </button>
      </p>
    </>
  );
}
