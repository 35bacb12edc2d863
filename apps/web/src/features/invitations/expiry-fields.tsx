import { TextInput } from '@mantine/core';
import { useDashboardWords } from '../../i18n/dashboard-words.js';
import { formatDateTime } from '../../i18n/formats.js';
import { useLocale } from '../../i18n/locale.js';
import { useNow } from '../../ui/use-now.js';
import { dayIn } from './expiry-input.js';
import classes from './expiry-fields.module.css';
import { expiryOf } from './invitation-fields.js';
import type { InvitationForm } from './use-invitation-form.js';

interface ExpiryFieldsProps {
  readonly form: InvitationForm;
  /** The institution's, in which the day and the time are meant. */
  readonly timeZone: string;
}

/** The deadline: a day and, if one likes, a time, in the institution's zone, which is named. */
export function ExpiryFields({ form: { fields, set, leave, errorOf }, timeZone }: ExpiryFieldsProps) {
  const words = useDashboardWords().invitations.form;
  const locale = useLocale();
  const today = dayIn(useNow(), timeZone);
  const expiresAt = expiryOf(fields, timeZone);
  const isInstant = expiresAt !== null && !Number.isNaN(expiresAt.getTime());
  const error = errorOf('expiresAt');
  return (
    <div>
      <div className={classes.fields}>
        <TextInput
          label={words.expiresOn}
          description={words.expiryHint({ zone: timeZone })}
          type="date"
          min={today}
          value={fields.day}
          onChange={(event) => set({ day: event.currentTarget.value })}
          onBlur={(event) => {
            set({ isDayIncomplete: event.currentTarget.validity.badInput });
            leave('expiresAt');
          }}
          error={error}
        />
        <TextInput
          label={words.expiresAt}
          description={words.expiresAtHint}
          type="time"
          value={fields.time}
          onChange={(event) => set({ time: event.currentTarget.value })}
          onBlur={() => leave('expiresAt')}
          error={error !== undefined}
        />
      </div>
      <p className={classes.read} role="status">
        {isInstant && !error && words.expiryRead({ when: formatDateTime(locale, expiresAt, timeZone) })}
      </p>
    </div>
  );
}
