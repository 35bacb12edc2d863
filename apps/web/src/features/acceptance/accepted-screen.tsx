import { useAcceptanceMessages } from './messages.js';
import { ButtonLink } from '../../ui/light/button.js';
import { Aside, OutcomeScreen } from './outcome-screen.js';

interface AcceptedScreenProps {
  readonly courseTitle: string;
  readonly institutionName: string;
  readonly email: string;
}

/** The same for new and existing accounts: it does not reveal who has one (decisions, The answer). */
export function AcceptedScreen({ courseTitle, institutionName, email }: AcceptedScreenProps) {
  const messages = useAcceptanceMessages().accepted;
  return (
    <OutcomeScreen scene="accepted" heading={messages.heading} documentTitle={messages.documentTitle} takesFocus>
      <p>{messages.course({ course: courseTitle, institution: institutionName })}</p>
      <p>{messages.next}</p>
      <ButtonLink href="/sign-in">{messages.signIn}</ButtonLink>
      <Aside>{messages.email({ email })}</Aside>
    </OutcomeScreen>
  );
}
