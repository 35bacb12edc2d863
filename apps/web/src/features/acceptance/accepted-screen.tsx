import { useEffect } from 'react';
import { ButtonLink } from '../../ui/light/button.js';
import { mailboxOf } from '../../ui/light/mailbox.js';
import { useAcceptanceMessages } from './messages.js';
import { Aside, OutcomeScreen, ScreenLink } from './outcome-screen.js';
import { forgetTyped } from './typed-input.js';

interface AcceptedScreenProps {
  readonly code: string;
  /** Null where the invitation can no longer be looked up. */
  readonly courseTitle: string | null;
  readonly institutionName: string;
  readonly email: string;
  readonly isSignedIn: boolean;
  /** Whether it appears because of a person's own action, and not because the page was loaded. */
  readonly takesFocus?: boolean;
}

/**
 * The same for new and existing accounts: it does not reveal who has one (decisions, The answer). The next step of a new
 * student is in the mailbox: signing in cannot work before the password is there.
 */
export function AcceptedScreen({
  code,
  courseTitle,
  institutionName,
  email,
  isSignedIn,
  takesFocus = false,
}: AcceptedScreenProps) {
  const messages = useAcceptanceMessages().accepted;
  useEffect(() => forgetTyped(code), [code]);
  return (
    <OutcomeScreen scene="accepted" heading={messages.heading} takesFocus={takesFocus}>
      <p>
        {courseTitle === null
          ? messages.courseUnknown({ institution: institutionName })
          : messages.course({ course: courseTitle, institution: institutionName })}
      </p>
      {isSignedIn ? (
        <ButtonLink href="/my-courses">{messages.myCourses}</ButtonLink>
      ) : (
        <PasswordIsMailed email={email} />
      )}
      <Aside>
        {messages.somebodyElse} <ScreenLink href={`/i/${code}?form`}>{messages.again}</ScreenLink>
      </Aside>
    </OutcomeScreen>
  );
}

function PasswordIsMailed({ email }: { readonly email: string }) {
  const messages = useAcceptanceMessages().accepted;
  const mailbox = mailboxOf(email);
  return (
    <>
      <p>
        {messages.next({ email })} {!mailbox && messages.openAnyMailbox}
      </p>
      {mailbox && <ButtonLink href={mailbox.url}>{messages.openMailbox({ mailbox: mailbox.name })}</ButtonLink>}
      <p>{messages.spam}</p>
      <p>
        {messages.otherwise}{' '}
        <ScreenLink href={`/sign-in#email=${encodeURIComponent(email)}`}>{messages.signIn}</ScreenLink>
      </p>
    </>
  );
}
