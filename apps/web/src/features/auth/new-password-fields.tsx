import { useState } from 'react';
import { useAuthMessages } from './messages.js';
import { PasswordField } from './password-field.js';
import { PasswordRules, type RefusedPassword } from './password-rules.js';
import { PasswordStrength } from './password-strength.js';

interface NewPasswordFieldsProps {
  /** Shows a password manager whose password this is; empty where it is not known. */
  readonly email: string;
  /** Null where it cannot be known. */
  readonly current: string | null;
  readonly refused: RefusedPassword | undefined;
  readonly error: string | undefined;
  readonly onChange: (password: string) => void;
}

/** The new password with its rules and its strength. */
export function NewPasswordFields({ email, current, refused, error, onChange }: NewPasswordFieldsProps) {
  const messages = useAuthMessages().password;
  const [password, setPassword] = useState('');
  return (
    <>
      <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
      <PasswordField
        name="new-password"
        label={messages.new}
        autoComplete="new-password"
        error={error}
        onChange={(event) => {
          setPassword(event.currentTarget.value);
          onChange(event.currentTarget.value);
        }}
      >
        <PasswordRules password={password} current={current} refused={refused} />
      </PasswordField>
      <PasswordStrength password={password} />
    </>
  );
}
