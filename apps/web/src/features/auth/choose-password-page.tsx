import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useDashboardMessages } from '../../i18n/dashboard-messages.js';
import { PageHeading } from '../../ui/page-heading.js';
import { ChoosePasswordForm } from './choose-password-form.js';
import { destinationFrom } from './destination.js';
import { AuthLayout } from './auth-layout.js';
import { SignOutButton } from './sign-out-button.js';
import { useViewer } from './viewer-context.js';

/** A password of one's own: at the first sign-in, when nothing else is open yet, or whenever one likes. */
export function ChoosePasswordPage() {
  const messages = useDashboardMessages().auth.choosePassword;
  const [parameters] = useSearchParams();
  const { requireChangePassword, email } = useViewer();
  // What the page was opened for; the change itself must not turn it into the other one before it is left.
  const [isForced] = useState(requireChangePassword);
  const destination = destinationFrom(parameters.get('to'));
  return (
    <AuthLayout below={isForced ? <SignOutButton /> : <Link to={destination}>{messages.back}</Link>}>
      <PageHeading title={isForced ? messages.title : messages.titleOfChange}>
        {isForced ? messages.introduction : messages.introductionOfChange}
      </PageHeading>
      <ChoosePasswordForm isForced={isForced} email={email} destination={destination} />
    </AuthLayout>
  );
}
