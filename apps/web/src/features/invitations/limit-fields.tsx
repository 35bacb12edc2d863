import { Switch, TextInput } from '@mantine/core';
import { useDashboardMessages } from '../../i18n/dashboard-messages.js';
import { EXCLUSIVE } from './invitation-fields.js';
import classes from './limit-fields.module.css';
import type { InvitationForm } from './use-invitation-form.js';

/** How many people can accept: any number, none in particular, or exactly one. */
export function LimitFields({ form: { fields, set, leave, errorOf } }: { readonly form: InvitationForm }) {
  const messages = useDashboardMessages().invitations.form;
  const isExclusive = fields.usageLimit.trim() === EXCLUSIVE;
  return (
    <div className={classes.fields}>
      <TextInput
        className={classes.limit}
        label={messages.usageLimit}
        description={messages.usageLimitHint}
        inputMode="numeric"
        autoComplete="off"
        value={fields.usageLimit}
        onChange={(event) => set({ usageLimit: event.currentTarget.value })}
        onBlur={() => leave('usageLimit')}
        error={errorOf('usageLimit')}
      />
      <Switch
        className={classes.exclusive}
        label={messages.exclusive}
        description={messages.exclusiveHint}
        checked={isExclusive}
        onChange={(event) => set({ usageLimit: event.currentTarget.checked ? EXCLUSIVE : '' })}
      />
    </div>
  );
}
