import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';

/** The top-level refusal of a query: HTTP 429 with Retry-After (mutations refuse with TooManyAttemptsError). */
export function rateLimited(retryAfterSeconds: number, reason = 'Too many attempts.'): GraphQLError {
  return new GraphQLError(`${reason} Try again in ${retryAfterSeconds} seconds.`, {
    extensions: {
      code: 'RATE_LIMITED',
      retryAfterSeconds,
      http: { status: 429, headers: new HeaderMap([['retry-after', String(retryAfterSeconds)]]) },
    },
  });
}
