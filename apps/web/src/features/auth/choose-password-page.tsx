import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { useDashboardWords } from '../../i18n/dashboard-words.js';
import { PageHeading } from '../../ui/page-heading.js';
import { ChoosePasswordForm } from './choose-password-form.js';
import { destinationFrom } from './destination.js';
import { DoorFrame } from './door-frame.js';
import { SignOutButton } from './sign-out-button.js';
import { useViewer } from './viewer-context.js';

/** A password of one's own: at the first sign-in, when nothing else is open yet, or whenever one likes. */
export function ChoosePasswordPage() {
  const words = useDashboardWords().auth.choosePassword;
  const [parameters] = useSearchParams();
  const { requireChangePassword, email } = useViewer();
  // What the page was opened for; the change itself must not turn it into the other one before it is left.
  const [isForced] = useState(requireChangePassword);
  const destination = destinationFrom(parameters.get('to'));
  return (
    <DoorFrame below={isForced ? <SignOutButton /> : <Link to={destination}>{words.back}</Link>}>
      <PageHeading title={isForced ? words.title : words.titleOfChange}>
        {isForced ? words.introduction : words.introductionOfChange}
      </PageHeading>
      <ChoosePasswordForm isForced={isForced} email={email} destination={destination} />
    </DoorFrame>
  );
}
