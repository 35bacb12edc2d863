import type { InvitationUnavailableReason } from '@matricula/domain';
import { formatDateTimeInZone } from '@matricula/i18n';
import { useLocale } from '../../i18n/locale.js';
import { ButtonLink } from '../../ui/light/button.js';
import { useAcceptanceMessages } from './messages.js';
import { Aside, OutcomeScreen, ScreenLink } from './outcome-screen.js';
import type { Institution, Preview } from './page-state.js';
import styles from './unavailable-screen.module.css';

interface UnavailableScreenProps {
  readonly reason: InvitationUnavailableReason;
  /** The code in the link, as far as it can be shown. */
  readonly code: string;
  /** Null where the code is not valid. */
  readonly invitation: Pick<Preview, 'courseTitle' | 'expiresAt'> | null;
  readonly institution: Institution;
  /** Whether the person had it open before, so that the code cannot be mistyped. */
  readonly wasOpen: boolean;
  readonly takesFocus: boolean;
}

/** An invitation that cannot be accepted: the reason, as far as it is public, and what to do. */
export function UnavailableScreen(props: UnavailableScreenProps) {
  const { reason, code, invitation, institution, wasOpen, takesFocus } = props;
  const messages = useAcceptanceMessages();
  const locale = useLocale();
  const whose = invitation && (
    <p className={styles.whose} dir="auto">
      {messages.unavailableFor({ course: invitation.courseTitle, institution: institution.name })}
    </p>
  );
  switch (reason) {
    case 'UNKNOWN_OR_INACTIVE':
      return wasOpen ? (
        <OutcomeScreen scene="not-valid" heading={messages.noLongerValid.heading} takesFocus={takesFocus}>
          {whose}
          <p>{messages.noLongerValid.text}</p>
          <Aside>{messages.noLongerValid.ask}</Aside>
        </OutcomeScreen>
      ) : (
        <OutcomeScreen scene="not-valid" heading={messages.notValid.heading} takesFocus={takesFocus}>
          <p>{messages.notValid.text}</p>
          <p>
            {messages.notValid.code}: <code className={styles.code}>{code}</code>
          </p>
          <ButtonLink href="/join">{messages.notValid.typeAgain}</ButtonLink>
          <p>{messages.notValid.ask}</p>
          <AlreadyIn />
        </OutcomeScreen>
      );
    case 'EXPIRED':
      return (
        <OutcomeScreen scene="expired" heading={messages.expired.heading} takesFocus={takesFocus}>
          {whose}
          {invitation?.expiresAt && (
            <p>
              {messages.expired.textWithExpiration({
                when: formatDateTimeInZone(locale, invitation.expiresAt, institution.timeZone),
              })}
            </p>
          )}
          <p>{messages.expired.ask}</p>
          <AlreadyIn />
        </OutcomeScreen>
      );
    case 'LIMIT_REACHED':
      return (
        <OutcomeScreen scene="full" heading={messages.full.heading} takesFocus={takesFocus}>
          {whose}
          <p>{messages.full.text}</p>
          <p>{messages.full.ask}</p>
          <AlreadyIn />
        </OutcomeScreen>
      );
    case 'OTHER_EMAIL':
      return (
        <OutcomeScreen scene="not-valid" heading={messages.otherEmail.heading} takesFocus={takesFocus}>
          {whose}
          <p>{messages.otherEmail.text}</p>
          <ButtonLink href={`/i/${code}?form`}>{messages.otherEmail.tryAgain}</ButtonLink>
        </OutcomeScreen>
      );
  }
}

function AlreadyIn() {
  const messages = useAcceptanceMessages();
  return (
    <Aside>
      {messages.alreadyIn} <ScreenLink href="/sign-in">{messages.signIn}</ScreenLink>
    </Aside>
  );
}
