import { useId, useState } from 'react';
import { formatDateTimeInZone } from '@matricula/i18n';
import { useLocale } from '../../i18n/locale.js';
import { useAcceptanceMessages } from './messages.js';
import { useAnnouncement } from '../../ui/light/live-region.js';
import { useFocusOnArrival } from '../../ui/light/use-focus-on-arrival.js';
import { CourseIcon, DeadlineIcon, SpotsIcon } from './fact-icons.js';
import styles from './invitation-details.module.css';
import type { Institution, Preview } from './preview.js';

interface InvitationDetailsProps {
  readonly invitation: Preview;
  readonly institution: Institution;
  /** Whether it appears because of a person's own action, and not because the page was loaded. */
  readonly takesFocus: boolean;
}

/** The invitation: institution, title, course, and remaining spots and expiration if there are any. */
export function InvitationDetails({ invitation, institution, takesFocus }: InvitationDetailsProps) {
  const messages = useAcceptanceMessages().invitation;
  const locale = useLocale();
  const heading = useFocusOnArrival<HTMLHeadingElement>(takesFocus);
  useAnnouncement(invitation.title);
  const { title, courseTitle, remainingSpots, expiresAt, description } = invitation;
  return (
    <>
      <div className={styles.heading}>
        <p className={styles.invitedBy}>{messages.invitedBy({ institution: institution.name })}</p>
        <h1 className={styles.title} tabIndex={-1} ref={heading}>
          {title}
        </h1>
      </div>
      <ul className={styles.facts}>
        <li>
          <CourseIcon />
          <span>
            {messages.course}: <strong>{courseTitle}</strong>
          </span>
        </li>
        {remainingSpots !== null && (
          <li>
            <SpotsIcon />
            {messages.spots({ count: remainingSpots })}
          </li>
        )}
        {expiresAt !== null && (
          <li>
            <DeadlineIcon />
            <time dateTime={expiresAt}>
              {messages.deadline({ when: formatDateTimeInZone(locale, expiresAt, institution.timeZone) })}
            </time>
          </li>
        )}
      </ul>
      {description !== null && <Description text={description} />}
    </>
  );
}

/** A longer text, in characters or lines, is folded, so that the form is not far away. */
const LONG_TEXT = 420;
const MANY_LINES = 8;

function Description({ text }: { readonly text: string }) {
  const messages = useAcceptanceMessages().invitation;
  const [isWhole, setIsWhole] = useState(false);
  const id = useId();
  const isLong = text.length > LONG_TEXT || text.split('\n').length > MANY_LINES;
  return (
    <div>
      <p className={styles.description} id={id} data-folded={isLong && !isWhole}>
        {text}
      </p>
      {isLong && (
        <button
          type="button"
          className={styles.more}
          aria-expanded={isWhole}
          aria-controls={id}
          onClick={() => setIsWhole(!isWhole)}
        >
          {isWhole ? messages.showLess : messages.showWhole}
        </button>
      )}
    </div>
  );
}
