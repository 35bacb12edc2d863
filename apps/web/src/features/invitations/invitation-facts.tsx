import type { InvitationFactsFragment } from '../../gql/dashboard.js';
import { formatDate, formatDateTimeInZone, formatRelativeTime } from '@matricula/i18n';
import { useLocale } from '../../i18n/locale.js';
import { FoldedText } from '../../ui/light/folded-text.js';
import { useNow } from '../../ui/kit/use-now.js';
import { thumbnailOf } from './cover-image.js';
import classes from './invitation-facts.module.css';
import { useInvitationMessages } from './messages.js';

interface InvitationFactsProps {
  readonly invitation: InvitationFactsFragment;
  readonly timeZone: string;
}

/** The fields that were filled in when it was created. */
export function InvitationFacts({ invitation, timeZone }: InvitationFactsProps) {
  const { noExpiration, page: messages } = useInvitationMessages();
  const locale = useLocale();
  const now = useNow();
  const { backgroundImageUrl, course, createdAt, createdBy, description, expiresAt } = invitation;
  return (
    <section className={classes.facts} aria-labelledby="facts">
      {backgroundImageUrl !== null && (
        <img className={classes.cover} src={thumbnailOf(backgroundImageUrl)} alt="" width="640" height="360" />
      )}
      <div className={classes.text}>
        <h2 className={classes.title} id="facts">
          {messages.facts}
        </h2>
        <dl className={classes.list}>
          <div>
            <dt>{messages.course}</dt>
            <dd dir="auto">{course.title}</dd>
          </div>
          <div>
            <dt>{messages.expires}</dt>
            <dd>
              {expiresAt === null ? (
                noExpiration
              ) : (
                <time dateTime={expiresAt}>
                  {formatDateTimeInZone(locale, expiresAt, timeZone)}{' '}
                  <span className={classes.relative}>{formatRelativeTime(locale, expiresAt, now)}</span>
                </time>
              )}
            </dd>
          </div>
          {description !== null && (
            <div>
              <dt>{messages.description}</dt>
              <dd>
                <FoldedText text={description} />
              </dd>
            </div>
          )}
        </dl>
        <p className={classes.origin}>
          {messages.createdBy({ name: createdBy.name ?? '–', date: formatDate(locale, createdAt, timeZone) })}
        </p>
      </div>
    </section>
  );
}
