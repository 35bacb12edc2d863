import { ActionIcon, TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';
import { Eye, EyeOff } from 'lucide-react';
import { useAuthMessages } from './messages.js';

/** A password with a button that shows it. It can be pasted, as password managers do and people do from emails. */
export function PasswordField(props: TextInputProps) {
  const messages = useAuthMessages().choosePassword;
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
          {isShown ? <EyeOff /> : <Eye />}
        </ActionIcon>
      }
    />
  );
}
