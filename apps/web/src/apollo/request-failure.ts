import type { ErrorLike } from '@apollo/client';
import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';

/** Why a request brought no data, by what a person can do about it. */
export type RequestFailure =
  'offline' | 'busy' | 'unavailable' | 'forbidden' | 'signedOut' | 'passwordChangeRequired' | 'failed';

/** The HTTP statuses that stand for an error code if the body has none. */
const CODE_OF_STATUS: Readonly<Record<number, string>> = {
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  429: 'RATE_LIMITED',
  502: 'SERVICE_UNAVAILABLE',
  503: 'SERVICE_UNAVAILABLE',
  504: 'SERVICE_UNAVAILABLE',
};

const FAILURE_OF_CODE = [
  ['RATE_LIMITED', 'busy'],
  ['SERVICE_UNAVAILABLE', 'unavailable'],
  ['UNAUTHENTICATED', 'signedOut'],
  ['PASSWORD_CHANGE_REQUIRED', 'passwordChangeRequired'],
  ['FORBIDDEN', 'forbidden'],
] as const;

/** Whether the server answered with this top-level error code (contract, Conventions). */
export function hasErrorCode(error: ErrorLike, code: string): boolean {
  if (CombinedGraphQLErrors.is(error)) return error.errors.some(({ extensions }) => extensions?.['code'] === code);
  return ServerError.is(error) && CODE_OF_STATUS[error.statusCode] === code;
}

/** The reason behind an error of Apollo Client. An error that is no answer of the server counts as a lost connection. */
export function requestFailure(error: ErrorLike): RequestFailure {
  const known = FAILURE_OF_CODE.find(([code]) => hasErrorCode(error, code));
  if (known) return known[1];
  return CombinedGraphQLErrors.is(error) || ServerError.is(error) ? 'failed' : 'offline';
}
