import type { InvitationFactsFragment } from '../../gql/dashboard.js';
import { formatDate, formatDateTimeInZone } from '@matricula/i18n';
import { useLocale } from '../../i18n/locale.js';
import { thumbnailOf } from './cover-image.js';
import { Expiration } from './expiration.js';
import classes from './invitation-facts.module.css';
import { useInvitationMessages } from './messages.js';

interface InvitationFactsProps {
  readonly invitation: InvitationFactsFragment;
  readonly timeZone: string;
}

/** The fields that were filled in when it was created. */
export function InvitationFacts({ invitation, timeZone }: InvitationFactsProps) {
  const messages = useInvitationMessages().page;
  const locale = useLocale();
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
            <dd>{course.title}</dd>
          </div>
          <div>
            <dt>{messages.expires}</dt>
            <dd>
              <Expiration expiresAt={expiresAt} timeZone={timeZone} />
              {expiresAt !== null && (
                <span className={classes.instant}>{formatDateTimeInZone(locale, expiresAt, timeZone)}</span>
              )}
            </dd>
          </div>
          {description !== null && (
            <div>
              <dt>{messages.description}</dt>
              <dd>
                {/* A long one scrolls, by the keyboard too. */}
                <div className={classes.description} role="group" aria-label={messages.description} tabIndex={0}>
                  {description}
                </div>
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
