import { Switch, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FieldProps } from '../../form/use-dashboard-form.js';
import { EXCLUSIVE } from './invitation-fields.js';
import classes from './limit-fields.module.css';
import { useInvitationMessages } from './messages.js';

/** The usage limit: a number, empty for none, or a switch for exactly one person, which brings back the limit before. */
export function LimitFields(field: FieldProps<string>) {
  const messages = useInvitationMessages().form;
  const isExclusive = field.value.trim() === EXCLUSIVE;
  const [limitBefore, setLimitBefore] = useState('');
  const setExclusive = (isOn: boolean) => {
    if (isOn) setLimitBefore(field.value);
    field.onChange(isOn ? EXCLUSIVE : limitBefore);
  };
  return (
    <div className={classes.fields}>
      <TextInput
        {...field}
        className={classes.limit}
        label={messages.usageLimit}
        description={messages.usageLimitHint}
        inputMode="numeric"
        autoComplete="off"
      />
      <Switch
        className={classes.exclusive}
        label={messages.exclusive}
        description={messages.exclusiveHint}
        checked={isExclusive}
        onChange={(event) => setExclusive(event.currentTarget.checked)}
      />
    </div>
  );
}
