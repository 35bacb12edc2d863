import { formatDateTimeInZone } from '@matricula/i18n';
import { useLocale } from '../../i18n/locale.js';
import { thumbnailOf } from './cover-image.js';
import { expirationOf, type InvitationFields, usageLimitOf } from './invitation-fields.js';
import classes from './invitation-preview.module.css';
import { useInvitationMessages } from './messages.js';

interface InvitationPreviewProps {
  readonly fields: InvitationFields;
  readonly timeZone: string;
}

/** A small picture of the acceptance page with what is typed so far. */
export function InvitationPreview({ fields, timeZone }: InvitationPreviewProps) {
  const messages = useInvitationMessages().form.preview;
  const locale = useLocale();
  const expiresAt = expirationOf(fields.expiresAt, timeZone);
  const limit = usageLimitOf(fields.usageLimit);
  const hasDeadline = expiresAt !== null && !Number.isNaN(expiresAt.getTime());
  return (
    <aside className={classes.preview} aria-label={messages.title}>
      <p className={classes.title}>{messages.title}</p>
      <div className={classes.phone}>
        <div className={classes.hero}>
          {fields.backgroundImageUrl !== null && <img src={thumbnailOf(fields.backgroundImageUrl)} alt="" />}
        </div>
        <div className={classes.body}>
          <p className={classes.name} data-empty={fields.title.trim() === ''}>
            {fields.title.trim() || messages.untitled}
          </p>
          {fields.description.trim() !== '' && <p className={classes.description}>{fields.description}</p>}
          <ul className={classes.facts}>
            {limit !== null && limit > 0 && <li>{messages.spots({ count: limit })}</li>}
            {hasDeadline && <li>{messages.until({ when: formatDateTimeInZone(locale, expiresAt, timeZone) })}</li>}
          </ul>
          <span className={classes.field} />
          <span className={classes.field} />
          <span className={classes.button}>{messages.accept}</span>
        </div>
      </div>
    </aside>
  );
}
