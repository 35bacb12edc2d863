import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';

/** The answer to a request that would wait too long: HTTP 503 with Retry-After. Nothing has been done for it. */
export function serviceBusy(retryAfterSeconds: number): GraphQLError {
  return new GraphQLError(`The server is busy checking passwords. Try again in ${retryAfterSeconds} seconds.`, {
    extensions: {
      code: 'SERVICE_UNAVAILABLE',
      retryAfterSeconds,
      http: { status: 503, headers: new HeaderMap([['retry-after', String(retryAfterSeconds)]]) },
    },
  });
}
