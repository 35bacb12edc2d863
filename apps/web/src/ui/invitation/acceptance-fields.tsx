import type { Ref } from 'react';
import { TextField } from '../light/text-field.js';
import styles from './acceptance-fields.module.css';
import { useInvitationViewMessages } from './messages.js';

/** One of the two fields, as the form controls it. */
export interface AcceptanceField {
  readonly ref?: Ref<HTMLInputElement>;
  readonly initialValue?: string;
  readonly error?: string | undefined;
  readonly onChange?: () => void;
  readonly onBlur?: () => void;
}

/** Names the form; a page that is posted back without JavaScript opens there. */
export const FORM_HEADING_ID = 'accept';

/** Heading, name and email of the form by which people accept. */
export function AcceptanceFields({
  name = {},
  email = {},
}: {
  readonly name?: AcceptanceField;
  readonly email?: AcceptanceField;
}) {
  const messages = useInvitationViewMessages().form;
  return (
    <>
      <h2 className={styles.heading} id={FORM_HEADING_ID}>
        {messages.heading}
      </h2>
      <TextField
        {...name}
        name="name"
        label={messages.name}
        autoComplete="name"
        autoCapitalize="words"
        spellCheck="false"
        enterKeyHint="next"
      />
      <TextField
        {...email}
        name="email"
        type="email"
        label={messages.email}
        hint={messages.emailHint}
        inputMode="email"
        autoComplete="email"
        autoCapitalize="none"
        spellCheck="false"
        enterKeyHint="done"
      />
    </>
  );
}
