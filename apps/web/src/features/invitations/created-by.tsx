import { formatDate } from '@matricula/i18n';
import type { InvitationRowFragment } from '../../gql/dashboard.js';
import { useLocale } from '../../i18n/locale.js';
import classes from './created-by.module.css';
import { useInvitationMessages } from './messages.js';

interface CreatedByProps {
  readonly invitation: Pick<InvitationRowFragment, 'createdAt' | 'createdBy'>;
  readonly timeZone: string;
}

/** When an invitation was created, and by whom: what tells two with the same title apart. */
export function CreatedBy({ invitation: { createdAt, createdBy }, timeZone }: CreatedByProps) {
  const messages = useInvitationMessages().list;
  const locale = useLocale();
  return (
    <>
      <time className={classes.date} dateTime={createdAt}>
        {formatDate(locale, createdAt, timeZone)}
      </time>{' '}
      {createdBy.name !== null && (
        <span className={classes.name} title={createdBy.name}>
          {messages.createdBy({ name: createdBy.name })}
        </span>
      )}
    </>
  );
}
