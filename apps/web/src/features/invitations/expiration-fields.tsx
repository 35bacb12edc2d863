import { calendarDateIn } from '@matricula/domain';
import { TextInput } from '@mantine/core';
import type { FieldProps } from '../../form/use-dashboard-form.js';
import { formatDateTimeInZone, formatZone } from '@matricula/i18n';
import { useLocale } from '../../i18n/locale.js';
import { useNow } from '../../ui/kit/use-now.js';
import classes from './expiration-fields.module.css';
import { type ExpirationInput, expirationOf } from './invitation-fields.js';
import { useInvitationMessages } from './messages.js';

interface ExpirationFieldsProps extends FieldProps<ExpirationInput> {
  /** The institution's, to which the day and the time belong. */
  readonly timeZone: string;
}

/** The expiration: a day and, optionally, a time, in the institution's zone, which is named. */
export function ExpirationFields({ value, onChange, onBlur, error, timeZone }: ExpirationFieldsProps) {
  const messages = useInvitationMessages().form;
  const locale = useLocale();
  const now = useNow();
  const today = calendarDateIn(now, timeZone);
  const expiresAt = expirationOf(value, timeZone);
  const isInstant = expiresAt !== null && !Number.isNaN(expiresAt.getTime());
  const hasError = error !== undefined;
  return (
    <div>
      <div className={classes.fields}>
        <TextInput
          label={messages.expiresOn}
          description={messages.expirationHint({ zone: formatZone(locale, isInstant ? expiresAt : now, timeZone) })}
          type="date"
          min={today}
          value={value.day}
          onChange={({ currentTarget }) => {
            onChange({ ...value, day: currentTarget.value });
            if (isWholeYear(currentTarget.value)) onBlur();
          }}
          onBlur={({ currentTarget }) => {
            const isDayIncomplete = currentTarget.validity.badInput;
            if (isDayIncomplete !== value.isDayIncomplete) onChange({ ...value, isDayIncomplete });
            onBlur();
          }}
          error={error}
        />
        <TextInput
          label={messages.expiresAt}
          description={messages.expiresAtHint}
          type="time"
          value={value.time}
          onChange={(event) => {
            onChange({ ...value, time: event.currentTarget.value });
            if (isWholeYear(value.day)) onBlur();
          }}
          onBlur={onBlur}
          error={hasError}
        />
      </div>
      <p className={classes.read} role="status">
        {isInstant && !hasError && messages.expirationRead({ when: formatDateTimeInZone(locale, expiresAt, timeZone) })}
      </p>
    </div>
  );
}

/**
 * Whether a day can be judged while it is typed: browsers report 0002-03-01 after the first digit of the year 2027. A
 * past day is then called wrong at once, and not only when the field is left.
 */
function isWholeYear(day: string): boolean {
  return /^[1-9]\d{3}-/.test(day);
}
