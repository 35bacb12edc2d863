import { formatDateTimeInZone } from '@matricula/i18n';
import { useLocale } from '../../i18n/locale.js';
import { CourseIcon, ExpirationIcon, SpotsIcon } from './fact-icons.js';
import styles from './invitation-details.module.css';
import { useInvitationViewMessages } from './messages.js';

/** What students see of an invitation. */
export interface ShownInvitation {
  readonly title: string;
  readonly description: string | null;
  readonly courseTitle: string;
  /** A URL on this server; null for a drawing in its place. */
  readonly backgroundImageUrl: string | null;
  /** ISO 8601; null if it never expires. */
  readonly expiresAt: string | null;
  /** Null if there is no limit. */
  readonly remainingSpots: number | null;
}

interface InvitationDetailsProps {
  readonly invitation: ShownInvitation;
  /** IANA name of the zone in which dates are shown. */
  readonly timeZone: string;
}

/** More remaining spots than this say nothing to a student, and are left out. */
const SPOTS_SHOWN_MAX = 999;

/** Title and course of an invitation, and remaining spots and expiration if there are any. */
export function InvitationDetails({ invitation, timeZone }: InvitationDetailsProps) {
  const messages = useInvitationViewMessages();
  const locale = useLocale();
  const { title, courseTitle, remainingSpots, expiresAt } = invitation;
  return (
    <>
      <div className={styles.heading}>
        <p className={styles.invited}>{messages.invited}</p>
        <h1 className={styles.title} dir="auto">
          {title}
        </h1>
      </div>
      <ul className={styles.facts}>
        <li>
          <CourseIcon />
          <span>
            {messages.course}: <strong dir="auto">{courseTitle}</strong>
          </span>
        </li>
        {remainingSpots !== null && remainingSpots <= SPOTS_SHOWN_MAX && (
          <li>
            <SpotsIcon />
            {messages.spots({ count: remainingSpots })}
          </li>
        )}
        {expiresAt !== null && (
          <li>
            <ExpirationIcon />
            <time dateTime={expiresAt}>
              {messages.expires({ when: formatDateTimeInZone(locale, expiresAt, timeZone) })}
            </time>
          </li>
        )}
      </ul>
    </>
  );
}
