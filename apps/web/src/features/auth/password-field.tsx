import { type ReactNode, useState } from 'react';
import { TextField, type TextFieldProps } from '../../ui/light/text-field.js';
import { useAuthMessages } from './messages.js';

interface PasswordFieldProps extends Pick<
  TextFieldProps,
  'ref' | 'name' | 'label' | 'error' | 'initialValue' | 'autoComplete' | 'onChange'
> {
  /** Between the label and the field. */
  readonly children?: ReactNode;
}

/** A password with a button that shows it. It can be pasted, as password managers do and people do from emails. */
export function PasswordField(props: PasswordFieldProps) {
  const messages = useAuthMessages().password;
  const [isShown, setIsShown] = useState(false);
  return (
    <TextField
      {...props}
      type={isShown ? 'text' : 'password'}
      autoCapitalize="none"
      spellCheck="false"
      action={{
        text: isShown ? messages.hide : messages.show,
        label: isShown ? messages.hideLabel : messages.showLabel,
        onClick: () => setIsShown(!isShown),
      }}
    />
  );
}
