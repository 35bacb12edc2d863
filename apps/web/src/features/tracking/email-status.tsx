import type { EmailDeliveryStatus } from '../../gql/dashboard.js';
import { MailDeliveredIcon, MailFailedIcon, MailQueuedIcon, MailSentIcon } from '../../ui/kit/icons.js';
import classes from './email-status.module.css';
import { useTrackingMessages } from './messages.js';

const ICONS = {
  QUEUED: MailQueuedIcon,
  SENT: MailSentIcon,
  DELIVERED: MailDeliveredIcon,
  BOUNCED: MailFailedIcon,
  FAILED: MailFailedIcon,
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
