import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, type Reference } from '@apollo/client';

/** A request without an answer for this long counts as a lost connection, in milliseconds. */
const REQUEST_TIMEOUT = 20_000;

declare module '@apollo/client' {
  namespace ApolloClient {
    namespace DeclareDefaultOptions {
      interface WatchQuery {
        errorPolicy: 'all';
      }
      interface Query {
        errorPolicy: 'all';
      }
      interface Mutate {
        errorPolicy: 'all';
      }
    }
  }
}

/**
 * The data that the server could give is kept beside the errors: a field that failed is null, and the rest of the page is
 * shown (contract, Conventions). No promise of a query or mutation rejects.
 */
export const clientDefaults = {
  watchQuery: { errorPolicy: 'all' },
  query: { errorPolicy: 'all' },
  mutate: { errorPolicy: 'all' },
} satisfies ApolloClient.DefaultOptions;

/** The cache with what it must know of the schema: there is one institution, and it has no id. */
export function createCache(): InMemoryCache {
  return new InMemoryCache({
    typePolicies: {
      Institution: { keyFields: [] },
      // A course that a list has loaded is not loaded again.
      Query: {
        fields: {
          course: {
            read: (existing: Reference | null | undefined, { args, toReference }) =>
              existing === undefined ? toReference({ __typename: 'Course', id: args?.['id'] }) : existing,
          },
        },
      },
    },
  });
}

/**
 * The dashboard's client of `/graphql`.
 *
 * @param links see every operation and answer before they reach the cache, such as the one that watches the session
 */
export function createApolloClient(...links: readonly ApolloLink[]): ApolloClient {
  const http = new HttpLink({ uri: '/graphql', credentials: 'same-origin', fetch: fetchWithTimeout });
  return new ApolloClient({
    cache: createCache(),
    link: ApolloLink.from([...links, http]),
    defaultOptions: clientDefaults,
  });
}

function fetchWithTimeout(uri: RequestInfo | URL, options: RequestInit = {}): Promise<Response> {
  const signals = [AbortSignal.timeout(REQUEST_TIMEOUT), ...(options.signal ? [options.signal] : [])];
  return fetch(uri, { ...options, signal: AbortSignal.any(signals) });
}
