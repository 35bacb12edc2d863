import type { UnavailableReason } from '@matricula/domain';
import { useAcceptanceWords } from '../../i18n/acceptance-words.js';
import { ButtonLink } from '../../ui/button.js';
import { Aside, OutcomeScreen } from './outcome-screen.js';
import styles from './unavailable-screen.module.css';

interface UnavailableScreenProps {
  readonly reason: UnavailableReason;
  /** What the link brought, as far as it can be shown. */
  readonly code: string;
  /** Until when it was open, where that is known. */
  readonly deadline?: { readonly expiresAt: string; readonly timeZone: string } | undefined;
  readonly takesFocus: boolean;
}

/** An invitation that cannot be accepted: why, as far as that is told, and what to do. */
export function UnavailableScreen({ reason, code, deadline, takesFocus }: UnavailableScreenProps) {
  const words = useAcceptanceWords();
  switch (reason) {
    case 'UNKNOWN_OR_INACTIVE':
      return (
        <OutcomeScreen scene="no-door" heading={words.notValid.heading} takesFocus={takesFocus}>
          <p>{words.notValid.text}</p>
          <p>
            {words.notValid.code}: <code className={styles.code}>{code}</code>
          </p>
          <ButtonLink href="/join">{words.notValid.typeAgain}</ButtonLink>
          <Aside>{words.notValid.ask}</Aside>
        </OutcomeScreen>
      );
    case 'EXPIRED':
      return (
        <OutcomeScreen scene="shut" heading={words.expired.heading} takesFocus={takesFocus}>
          {deadline && <p>{words.expired.textWithDeadline(deadline)}</p>}
          <p>{words.expired.ask}</p>
          <AlreadyIn />
        </OutcomeScreen>
      );
    case 'LIMIT_REACHED':
      return (
        <OutcomeScreen scene="full" heading={words.full.heading} takesFocus={takesFocus}>
          <p>{words.full.text}</p>
          <p>{words.full.ask}</p>
          <AlreadyIn />
        </OutcomeScreen>
      );
  }
}

function AlreadyIn() {
  const words = useAcceptanceWords();
  return (
    <Aside>
      {words.alreadyIn}{' '}
      <a className={styles.link} href="/sign-in">
        {words.signIn}
      </a>
    </Aside>
  );
}
