import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';

/** What Retry-After says while something that we depend on is away, in seconds. */
export const RETRY_AFTER_SECONDS = 5;

/** The response to a request that would wait too long: HTTP 503 with Retry-After. Nothing has been done for it. */
export function serviceBusy(retryAfterSeconds: number): GraphQLError {
  return new GraphQLError(`The server is busy checking passwords. Try again in ${retryAfterSeconds} seconds.`, {
    extensions: {
      code: 'SERVICE_UNAVAILABLE',
      retryAfterSeconds,
      http: { status: 503, headers: new HeaderMap([['retry-after', String(retryAfterSeconds)]]) },
    },
  });
}
