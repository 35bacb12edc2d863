import type { ErrorLike } from '@apollo/client';
import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';

/** Why a request brought no data, by what a person can do about it. */
export type RequestFailure = 'offline' | 'busy' | 'forbidden' | 'failed';

/** The statuses of HTTP that stand for an error code where the body told none. */
const CODE_OF_STATUS: Readonly<Record<number, string>> = {
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  429: 'RATE_LIMITED',
};

/** Whether the server refused with this top-level error code (contract, Conventions). */
export function hasErrorCode(error: ErrorLike, code: string): boolean {
  if (CombinedGraphQLErrors.is(error)) return error.errors.some(({ extensions }) => extensions?.['code'] === code);
  return ServerError.is(error) && CODE_OF_STATUS[error.statusCode] === code;
}

/** What stands behind an error of Apollo Client. Whatever is no answer of the server counts as a lost connection. */
export function requestFailure(error: ErrorLike): RequestFailure {
  if (hasErrorCode(error, 'RATE_LIMITED')) return 'busy';
  if (hasErrorCode(error, 'FORBIDDEN')) return 'forbidden';
  return CombinedGraphQLErrors.is(error) || ServerError.is(error) ? 'failed' : 'offline';
}
