import { useAcceptanceMessages } from './messages.js';
import { ButtonLink } from '../../ui/light/button.js';
import { Aside, OutcomeScreen } from './outcome-screen.js';

interface AcceptedScreenProps {
  readonly courseTitle: string;
  readonly email: string;
}

/** The same for new and for known people: it tells nothing about who has an account (decisions, The answer). */
export function AcceptedScreen({ courseTitle, email }: AcceptedScreenProps) {
  const messages = useAcceptanceMessages().accepted;
  return (
    <OutcomeScreen scene="inside" heading={messages.heading} documentTitle={messages.documentTitle} takesFocus>
      <p>{messages.course({ course: courseTitle })}</p>
      <p>{messages.next}</p>
      <ButtonLink href="/sign-in">{messages.signIn}</ButtonLink>
      <Aside>{messages.email({ email })}</Aside>
    </OutcomeScreen>
  );
}
