import { ErrorLink } from '@apollo/client/link/error';
import { hasErrorCode } from '../apollo/request-failure.js';

/**
 * Watches every answer for the end of the session. UNAUTHENTICATED sets the cached viewer to null, and
 * {@link RequireSession} redirects to the sign-in page. FORBIDDEN and PASSWORD_CHANGE_REQUIRED load the viewer again: the
 * role may be another one, or a password may have to be chosen.
 */
export const sessionLink = new ErrorLink(({ error, operation }) => {
  const { client, operationName } = operation;
  if (hasErrorCode(error, 'UNAUTHENTICATED')) {
    client.cache.modify({ fields: { viewer: () => null } });
    return;
  }
  const mayHaveChanged = hasErrorCode(error, 'FORBIDDEN') || hasErrorCode(error, 'PASSWORD_CHANGE_REQUIRED');
  if (mayHaveChanged && operationName !== 'Viewer') {
    void client.refetchQueries({ include: 'active', onQueryUpdated: ({ queryName }) => queryName === 'Viewer' });
  }
});
