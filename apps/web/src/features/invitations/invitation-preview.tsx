import { useDashboardWords } from '../../i18n/dashboard-words.js';
import { formatDateTime } from '../../i18n/formats.js';
import { useLocale } from '../../i18n/locale.js';
import { thumbnailOf } from './cover-image.js';
import { expiryOf, type InvitationFields, usageLimitOf } from './invitation-fields.js';
import classes from './invitation-preview.module.css';

interface InvitationPreviewProps {
  readonly fields: InvitationFields;
  readonly timeZone: string;
}

/** The acceptance page in small, as it would be with what is typed so far. */
export function InvitationPreview({ fields, timeZone }: InvitationPreviewProps) {
  const words = useDashboardWords().invitations.form.preview;
  const locale = useLocale();
  const expiresAt = expiryOf(fields, timeZone);
  const limit = usageLimitOf(fields);
  const hasDeadline = expiresAt !== null && !Number.isNaN(expiresAt.getTime());
  return (
    <aside className={classes.preview} aria-label={words.title}>
      <p className={classes.title}>{words.title}</p>
      <div className={classes.phone}>
        <div className={classes.hero}>
          {fields.backgroundImageUrl !== null && <img src={thumbnailOf(fields.backgroundImageUrl)} alt="" />}
        </div>
        <div className={classes.body}>
          <p className={classes.name} data-empty={fields.title.trim() === ''}>
            {fields.title.trim() || words.untitled}
          </p>
          {fields.description.trim() !== '' && <p className={classes.description}>{fields.description}</p>}
          <ul className={classes.facts}>
            {limit !== null && limit > 0 && <li>{words.spots({ count: limit })}</li>}
            {hasDeadline && <li>{words.until({ when: formatDateTime(locale, expiresAt, timeZone) })}</li>}
          </ul>
          <span className={classes.field} />
          <span className={classes.field} />
          <span className={classes.button}>{words.accept}</span>
        </div>
      </div>
    </aside>
  );
}
