import { CircleAlert, Hourglass, MailCheck, Send } from 'lucide-react';
import type { EmailDeliveryStatus } from '../../gql/dashboard.js';
import classes from './email-status.module.css';
import { useTrackingMessages } from './messages.js';

const ICONS = {
  QUEUED: Hourglass,
  SENT: Send,
  DELIVERED: MailCheck,
  BOUNCED: CircleAlert,
  FAILED: CircleAlert,
} as const;

/** The delivery status of the email, as icon and word. */
export function EmailStatus({ status }: { readonly status: EmailDeliveryStatus }) {
  const messages = useTrackingMessages().emailStatuses;
  const Icon = ICONS[status];
  return (
    <span className={classes.status} data-status={status}>
      <Icon size={18} />
      {messages[status]}
    </span>
  );
}
