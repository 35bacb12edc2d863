import { checkAll } from '@matricula/domain';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { checkRequired } from '../../form/check-required.js';
import { SubmitButton, SubmitErrorNotice } from '../../form/form-parts.js';
import { unknownOutcome } from '../../form/submit-outcome.js';
import { useDashboardForm } from '../../form/use-dashboard-form.js';
import { type ChangePasswordInput, useChangePasswordMutation } from '../../gql/dashboard.js';
import classes from './auth-form.module.css';
import { useCarriedPassword } from './carried-password.js';
import { checkChosenPassword } from './check-chosen-password.js';
import { showSuccess } from '../../ui/kit/toast-store.js';
import { useAuthMessages } from './messages.js';
import { PasswordField } from './password-field.js';
import { PasswordRules } from './password-rules.js';
import { PasswordStrength } from './password-strength.js';

interface ChoosePasswordFormProps {
  /** The first sign-in, with a password that was set for the person. */
  readonly isForced: boolean;
  readonly email: string;
  /** The page to open afterwards. */
  readonly returnPath: string;
}

/** The current password, unless it was typed at the sign-in a moment ago, and the new one. */
export function ChoosePasswordForm({ isForced, email, returnPath }: ChoosePasswordFormProps) {
  const messages = useAuthMessages().choosePassword;
  const navigate = useNavigate();
  const carried = useCarriedPassword();
  const [isCarried, setIsCarried] = useState(carried.read() !== undefined);
  const [changePassword] = useChangePasswordMutation();
  const form = useDashboardForm({
    initialValues: { currentPassword: carried.read() ?? '', newPassword: '' },
    check: ({ currentPassword, newPassword }) =>
      checkAll<ChangePasswordInput>({
        currentPassword: checkRequired(currentPassword),
        newPassword: checkChosenPassword(newPassword, currentPassword),
      }),
    send: (input) => changePassword({ variables: { input } }),
    onResult: (result) => {
      switch (result.__typename) {
        case 'ChangePasswordSuccess':
          return {
            onSaved: () => {
              carried.forget();
              showSuccess(messages.saved);
              void navigate(returnPath, { replace: true });
            },
          };
        case 'InvalidCredentialsError':
          carried.forget();
          setIsCarried(false);
          form.set('currentPassword', '');
          // A password that was set for the person may be right and have expired: the API's sentence says which.
          return { field: 'currentPassword', sentence: isForced ? result.message : messages.wrongCurrent };
        case 'InvalidInputError':
        case 'TooManyAttemptsError':
          return result;
        default:
          return unknownOutcome(result);
      }
    },
  });
  const { currentPassword, newPassword } = form.values;
  return (
    <form className={classes.form} {...form.elementProps}>
      <SubmitErrorNotice form={form} />
      {/* Shows a password manager whose password this is. */}
      <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
      {!isCarried && (
        <PasswordField
          {...form.field('currentPassword')}
          label={isForced ? messages.current : messages.currentOfChange}
          name="current-password"
          autoComplete="current-password"
        />
      )}
      <PasswordField
        {...form.field('newPassword')}
        label={messages.new}
        name="new-password"
        autoComplete="new-password"
        descriptionProps={{ component: 'div' }}
        description={<PasswordRules password={newPassword} current={currentPassword} />}
      />
      <PasswordStrength password={newPassword} />
      <SubmitButton form={form} className={classes.submit} fullWidth>
        {isForced ? messages.submit : messages.submitOfChange}
      </SubmitButton>
    </form>
  );
}
