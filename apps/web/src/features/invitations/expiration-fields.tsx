import { calendarDateIn } from '@matricula/domain';
import { TextInput } from '@mantine/core';
import { useDashboardMessages } from '../../i18n/dashboard-messages.js';
import { formatDateTime } from '../../i18n/formats.js';
import { useLocale } from '../../i18n/locale.js';
import { useNow } from '../../ui/use-now.js';
import classes from './expiration-fields.module.css';
import { expirationOf } from './invitation-fields.js';
import type { InvitationForm } from './use-invitation-form.js';

interface ExpirationFieldsProps {
  readonly form: InvitationForm;
  /** The institution's, in which the day and the time are meant. */
  readonly timeZone: string;
}

/** The deadline: a day and, if one likes, a time, in the institution's zone, which is named. */
export function ExpirationFields({ form: { fields, set, leave, errorOf }, timeZone }: ExpirationFieldsProps) {
  const messages = useDashboardMessages().invitations.form;
  const locale = useLocale();
  const today = calendarDateIn(useNow(), timeZone);
  const expiresAt = expirationOf(fields, timeZone);
  const isInstant = expiresAt !== null && !Number.isNaN(expiresAt.getTime());
  const error = errorOf('expiresAt');
  return (
    <div>
      <div className={classes.fields}>
        <TextInput
          label={messages.expiresOn}
          description={messages.expirationHint({ zone: timeZone })}
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
          label={messages.expiresAt}
          description={messages.expiresAtHint}
          type="time"
          value={fields.time}
          onChange={(event) => set({ time: event.currentTarget.value })}
          onBlur={() => leave('expiresAt')}
          error={error !== undefined}
        />
      </div>
      <p className={classes.read} role="status">
        {isInstant && !error && messages.expirationRead({ when: formatDateTime(locale, expiresAt, timeZone) })}
      </p>
    </div>
  );
}
