import type { InvitationUnavailableReason } from '@matricula/domain';
import { formatDateTimeInZone } from '@matricula/i18n';
import { useLocale } from '../../i18n/locale.js';
import { useAcceptanceMessages } from './messages.js';
import { ButtonLink } from '../../ui/light/button.js';
import { Aside, OutcomeScreen } from './outcome-screen.js';
import styles from './unavailable-screen.module.css';

interface UnavailableScreenProps {
  readonly reason: InvitationUnavailableReason;
  /** The code in the link, as far as it can be shown. */
  readonly code: string;
  /** Its expiration, if that is known. */
  readonly deadline?: { readonly expiresAt: string; readonly timeZone: string } | undefined;
  readonly takesFocus: boolean;
}

/** An invitation that cannot be accepted: the reason, as far as it is public, and what to do. */
export function UnavailableScreen({ reason, code, deadline, takesFocus }: UnavailableScreenProps) {
  const messages = useAcceptanceMessages();
  const locale = useLocale();
  switch (reason) {
    case 'UNKNOWN_OR_INACTIVE':
      return (
        <OutcomeScreen scene="not-valid" heading={messages.notValid.heading} takesFocus={takesFocus}>
          <p>{messages.notValid.text}</p>
          <p>
            {messages.notValid.code}: <code className={styles.code}>{code}</code>
          </p>
          <ButtonLink href="/join">{messages.notValid.typeAgain}</ButtonLink>
          <Aside>{messages.notValid.ask}</Aside>
        </OutcomeScreen>
      );
    case 'EXPIRED':
      return (
        <OutcomeScreen scene="expired" heading={messages.expired.heading} takesFocus={takesFocus}>
          {deadline && (
            <p>
              {messages.expired.textWithDeadline({
                when: formatDateTimeInZone(locale, deadline.expiresAt, deadline.timeZone),
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
          <p>{messages.full.text}</p>
          <p>{messages.full.ask}</p>
          <AlreadyIn />
        </OutcomeScreen>
      );
    case 'OTHER_EMAIL':
      return (
        <OutcomeScreen scene="not-valid" heading={messages.otherEmail.heading} takesFocus={takesFocus}>
          <p>{messages.otherEmail.text}</p>
          <ButtonLink href={`/i/${code}`}>{messages.otherEmail.tryAgain}</ButtonLink>
        </OutcomeScreen>
      );
  }
}

function AlreadyIn() {
  const messages = useAcceptanceMessages();
  return (
    <Aside>
      {messages.alreadyIn}{' '}
      <a className={styles.link} href="/sign-in">
        {messages.signIn}
      </a>
    </Aside>
  );
}
