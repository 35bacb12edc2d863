import { useEffect, useRef, useState } from 'react';
import { useAuthMessages } from './messages.js';
import { PasswordField } from './password-field.js';
import { PasswordRules, type InvalidPassword } from './password-rules.js';
import { PasswordStrength } from './password-strength.js';

/** The field's name in the document. */
export const NEW_PASSWORD = 'new-password';

interface NewPasswordFieldsProps {
  /** Shows a password manager whose password this is; empty where it is not known. */
  readonly email: string;
  /** Null where it cannot be known. */
  readonly current: string | null;
  readonly invalid: InvalidPassword | undefined;
  readonly error: string | undefined;
  readonly onChange: () => void;
}

/** The new password with its rules and its strength. */
export function NewPasswordFields({ email, current, invalid, error, onChange }: NewPasswordFieldsProps) {
  const messages = useAuthMessages().password;
  const field = useRef<HTMLInputElement>(null);
  const [password, setPassword] = useState('');

  // A browser may have filled it in before the script was there.
  useEffect(() => setPassword(field.current?.value ?? ''), []);

  return (
    <>
      <input type="email" name="email" autoComplete="username" value={email} readOnly hidden />
      <PasswordField
        ref={field}
        name={NEW_PASSWORD}
        label={messages.new}
        autoComplete="new-password"
        error={error}
        onChange={(event) => {
          setPassword(event.currentTarget.value);
          onChange();
        }}
      >
        <PasswordRules password={password} current={current} invalid={invalid} />
      </PasswordField>
      <PasswordStrength password={password} />
    </>
  );
}
