import { Clock } from 'lucide-react';
import { BusyButton, type BusyButtonProps } from '../ui/kit/busy-button.js';
import { Notice } from '../ui/kit/notice.js';
import { useDashboardMessages } from '../i18n/dashboard-messages.js';
import { formatCountdown } from '@matricula/i18n';
import { useCountdown } from '../ui/light/use-countdown.js';
import type { SubmitError } from './submit-outcome.js';
import type { DashboardForm } from './use-dashboard-form.js';

type AnyForm = Pick<DashboardForm<object>, 'submitError' | 'isSending' | 'isWaiting'>;

/** Why the form could not be sent, if it could not. */
export function SubmitErrorNotice({ form: { submitError } }: { readonly form: AnyForm }) {
  if (submitError === undefined) return null;
  return submitError.kind === 'tooManyAttempts' ? (
    <TooManyAttempts wait={submitError} />
  ) : (
    <Notice tone="danger">{submitError.text}</Notice>
  );
}

/** Counts down to the moment at which the form can be sent again. */
function TooManyAttempts({ wait }: { readonly wait: Extract<SubmitError, { readonly kind: 'tooManyAttempts' }> }) {
  const messages = useDashboardMessages().tooManyAttempts;
  const secondsLeft = useCountdown(wait.retryAfterSeconds, wait);
  if (secondsLeft === 0) return <Notice tone="success">{messages.over}</Notice>;
  return (
    <Notice tone="warning" icon={<Clock size={20} />}>
      {messages.title} {/* A screen reader does not read every second. */}
      <span role="timer" aria-live="off">
        {messages.wait({ time: formatCountdown(secondsLeft) })}
      </span>
    </Notice>
  );
}

/** Sends its form; nothing happens while the form is being sent or has to wait. */
export function SubmitButton({ form, ...button }: { readonly form: AnyForm } & Omit<BusyButtonProps, 'form'>) {
  return <BusyButton type="submit" loading={form.isSending} disabled={form.isWaiting} {...button} />;
}
