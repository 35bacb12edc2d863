import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { PageHeading } from '../../ui/kit/page-heading.js';
import { ChoosePasswordForm } from './choose-password-form.js';
import { returnPathFrom } from '../../session/return-path.js';
import { AuthLayout } from './auth-layout.js';
import { SignOutButton } from './sign-out-button.js';
import { useViewer } from '../../session/session-context.js';
import { useAuthMessages } from './messages.js';

/** Choosing a password: forced at the first sign-in, before anything else can be opened, and possible at any time. */
export function ChoosePasswordPage() {
  const messages = useAuthMessages().choosePassword;
  const [parameters] = useSearchParams();
  const { requireChangePassword, email } = useViewer();
  // As it was when the page was opened: the change itself must not turn it into the other page.
  const [isForced] = useState(requireChangePassword);
  const returnPath = returnPathFrom(parameters.get('to'));
  return (
    <AuthLayout below={isForced ? <SignOutButton /> : <Link to={returnPath}>{messages.back}</Link>}>
      <PageHeading title={isForced ? messages.title : messages.titleOfChange}>
        {isForced ? messages.introduction : messages.introductionOfChange}
      </PageHeading>
      <ChoosePasswordForm isForced={isForced} email={email ?? ''} returnPath={returnPath} />
    </AuthLayout>
  );
}
