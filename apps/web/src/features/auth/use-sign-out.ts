import { notifications } from '@mantine/notifications';
import { useSignOutMutation } from '../../gql/dashboard.js';
import { useDashboardMessages } from '../../i18n/dashboard-messages.js';

/**
 * Signs out and opens the sign-in page as a fresh page, so that nothing of the person's is left in memory. Where the
 * server was not reached it says so, for then one is still signed in.
 */
export function useSignOut(): () => void {
  const messages = useDashboardMessages().person;
  const [signOut] = useSignOutMutation();
  return () =>
    void signOut().then(({ data }) => {
      if (data) window.location.assign('/sign-in');
      else notifications.show({ message: messages.signOutFailed, color: 'danger' });
    });
}
