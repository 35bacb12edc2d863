import { mutationOutcome } from '../apollo/mutation-outcome.js';
import { useSignOutMutation } from '../gql/dashboard.js';
import { useDashboardMessages } from '../i18n/dashboard-messages.js';
import { showFailure } from '../ui/kit/toast-store.js';
import { removeDrafts } from './drafts.js';
import { SIGN_IN_PATH } from '../ui/light/return-path.js';
import { documentNavigation } from '../ui/light/document-navigation.js';

/**
 * Signs out, then loads the sign-in page anew, so that nothing of the person stays in memory or in storage. If the
 * server cannot be reached it says so, because the session goes on.
 */
export function useSignOut(): () => void {
  const messages = useDashboardMessages().person;
  const [signOut] = useSignOutMutation();
  return () =>
    void signOut().then((answer) => {
      const { result, failure } = mutationOutcome(answer);
      // A session that has ended elsewhere is what was asked for.
      if (!result && failure !== 'signedOut') {
        return showFailure(messages.signOutFailed);
      }
      removeDrafts();
      return documentNavigation.open(SIGN_IN_PATH);
    });
}
