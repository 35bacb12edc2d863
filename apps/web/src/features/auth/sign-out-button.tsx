import { Button } from '@mantine/core';
import { useDashboardMessages } from '../../i18n/dashboard-messages.js';
import { useSignOut } from '../../session/use-sign-out.js';

/** Signs out a person who does not want to choose a password now. */
export function SignOutButton() {
  const messages = useDashboardMessages().person;
  return (
    <Button variant="subtle" size="sm" onClick={useSignOut()}>
      {messages.signOut}
    </Button>
  );
}
