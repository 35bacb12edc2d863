import { Button } from '@mantine/core';
import { useDashboardWords } from '../../i18n/dashboard-words.js';
import { useSignOut } from './use-sign-out.js';

/** The way out for whoever does not want to choose a password now. */
export function SignOutButton() {
  const words = useDashboardWords().person;
  return (
    <Button variant="subtle" size="sm" onClick={useSignOut()}>
      {words.signOut}
    </Button>
  );
}
