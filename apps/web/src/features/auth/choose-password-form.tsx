import { notifications } from '@mantine/notifications';
import { checkNewPassword } from '@matricula/domain';
import { type FormEvent, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { requestFailure } from '../../apollo/request-failure.js';
import { useChangePasswordMutation } from '../../gql/dashboard.js';
import { useDashboardMessages } from '../../i18n/dashboard-messages.js';
import { BusyButton } from '../../ui/busy-button.js';
import { issueSentence, type ServerIssue } from '../../ui/issue-sentence.js';
import { Notice } from '../../ui/notice.js';
import { useCountdown } from '../../ui/use-countdown.js';
import { useCarriedPassword } from './carried-password.js';
import classes from './auth-form.module.css';
import { PasswordField } from './password-field.js';
import { PasswordRules } from './password-rules.js';
import { PasswordStrength } from './password-strength.js';
import { TooManyAttempts } from './too-many-attempts.js';

interface ChoosePasswordFormProps {
  /** The first sign-in, with a password that was set for the person. */
  readonly isForced: boolean;
  readonly email: string;
  readonly destination: string;
}

interface Refusals {
  readonly current?: string;
  readonly chosen?: ServerIssue;
  readonly whole?: string;
  /** In milliseconds since 1970. */
  readonly waitUntil?: number;
}

/** The current password (unless it was typed a moment ago, at the sign-in) and the new one. */
export function ChoosePasswordForm({ isForced, email, destination }: ChoosePasswordFormProps) {
  const { auth, failures, issues } = useDashboardMessages();
  const messages = auth.choosePassword;
  const navigate = useNavigate();
  const carried = useCarriedPassword();
  const [changePassword, { loading }] = useChangePasswordMutation();
  const [isCarried, setIsCarried] = useState(carried.read() !== undefined);
  const [current, setCurrent] = useState(carried.read() ?? '');
  const [chosen, setChosen] = useState('');
  const [refusals, setRefusals] = useState<Refusals>({});
  const isWaiting = useCountdown(refusals.waitUntil) > 0;
  const currentField = useRef<HTMLInputElement>(null);
  const chosenField = useRef<HTMLInputElement>(null);

  const send = async () => {
    const { data, error } = await changePassword({
      variables: { input: { currentPassword: current, newPassword: chosen } },
    });
    if (!data) return setRefusals({ whole: failures[error ? requestFailure(error) : 'failed'] });
    switch (data.changePassword.__typename) {
      case 'ChangePasswordSuccess':
        carried.forget();
        notifications.show({ message: messages.saved });
        return void navigate(destination, { replace: true });
      case 'InvalidCredentialsError':
        carried.forget();
        setIsCarried(false);
        setCurrent('');
        setRefusals({ current: messages.wrongCurrent });
        return currentField.current?.focus();
      case 'InvalidInputError':
        setRefusals({ chosen: data.changePassword.issues[0] ?? { code: 'unknown' } });
        return chosenField.current?.focus();
      case 'TooManyAttemptsError':
        return setRefusals({ waitUntil: Date.now() + data.changePassword.retryAfterSeconds * 1000 });
      default:
        data.changePassword satisfies never;
        return setRefusals({ whole: failures.unknownOutcome });
    }
  };
  const onSubmit = (event: FormEvent) => {
    event.preventDefault();
    const checked = checkNewPassword(chosen, current);
    const isCurrentMissing = current === '';
    if (checked.ok && !isCurrentMissing) {
      setRefusals({});
      return void send();
    }
    setRefusals({
      ...(isCurrentMissing && { current: issues.REQUIRED }),
      ...(!checked.ok && checked.issues[0] && { chosen: checked.issues[0] }),
    });
    return (isCurrentMissing ? currentField : chosenField).current?.focus();
  };

  return (
    <form className={classes.form} onSubmit={onSubmit} noValidate>
      {refusals.whole && <Notice tone="danger">{refusals.whole}</Notice>}
      {refusals.waitUntil !== undefined && <TooManyAttempts until={refusals.waitUntil} />}
      {/* Tells a password manager whose password this is. */}
      <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
      {!isCarried && (
        <PasswordField
          ref={currentField}
          label={isForced ? messages.current : messages.currentOfChange}
          name="current-password"
          autoComplete="current-password"
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
          error={refusals.current}
        />
      )}
      <PasswordField
        ref={chosenField}
        label={messages.new}
        name="new-password"
        autoComplete="new-password"
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
        error={refusals.chosen && issueSentence(issues, refusals.chosen)}
        descriptionProps={{ component: 'div' }}
        description={<PasswordRules password={chosen} current={current} />}
      />
      <PasswordStrength password={chosen} />
      <BusyButton className={classes.submit} type="submit" fullWidth loading={loading} disabled={isWaiting}>
        {isForced ? messages.submit : messages.submitOfChange}
      </BusyButton>
    </form>
  );
}
