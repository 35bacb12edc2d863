import { ActionIcon, TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { useDashboardMessages } from '../../i18n/dashboard-messages.js';
import { EyeIcon, EyeOffIcon } from '../../ui/icons.js';

/** A password with a button that shows it. Pasting is welcome: so come the passwords of managers and of emails. */
export function PasswordField(props: TextInputProps) {
  const messages = useDashboardMessages().auth.choosePassword;
  const [isShown, setIsShown] = useState(false);
  return (
    <TextInput
      {...props}
      type={isShown ? 'text' : 'password'}
      autoCapitalize="none"
      spellCheck={false}
      rightSectionWidth="var(--target)"
      rightSection={
        <ActionIcon
          variant="subtle"
          color="gray"
          size="lg"
          aria-label={messages.show}
          aria-pressed={isShown}
          onClick={() => setIsShown(!isShown)}
        >
          {isShown ? <EyeOffIcon /> : <EyeIcon />}
        </ActionIcon>
      }
    />
  );
}
