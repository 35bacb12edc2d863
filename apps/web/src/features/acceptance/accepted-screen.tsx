import { useAcceptanceWords } from '../../i18n/acceptance-words.js';
import { ButtonLink } from '../../ui/button.js';
import { Aside, OutcomeScreen } from './outcome-screen.js';

interface AcceptedScreenProps {
  readonly courseTitle: string;
  readonly email: string;
}

/** The same for new and for known people: it tells nothing about who has an account (decisions, The answer). */
export function AcceptedScreen({ courseTitle, email }: AcceptedScreenProps) {
  const words = useAcceptanceWords().accepted;
  return (
    <OutcomeScreen scene="inside" heading={words.heading} documentTitle={words.documentTitle} takesFocus>
      <p>{words.course({ course: courseTitle })}</p>
      <p>{words.next}</p>
      <ButtonLink href="/sign-in">{words.signIn}</ButtonLink>
      <Aside>{words.email({ email })}</Aside>
    </OutcomeScreen>
  );
}
