import { ApolloClient, ApolloLink, HttpLink, InMemoryCache, type Reference } from '@apollo/client';
import { ErrorLink } from '@apollo/client/link/error';
import { hasErrorCode } from './request-failure.js';

/** After this long without an answer the connection counts as lost, in milliseconds. */
const PATIENCE = 20_000;

declare module '@apollo/client' {
  namespace ApolloClient {
    namespace DeclareDefaultOptions {
      interface Mutate {
        errorPolicy: 'all';
      }
    }
  }
}

/** A refused or lost mutation is an answer with an error, not a rejected promise. */
export const clientDefaults = { mutate: { errorPolicy: 'all' } } satisfies ApolloClient.DefaultOptions;

/** The cache's knowledge of the schema: there is one institution, and it has no id. */
export function createCache(): InMemoryCache {
  return new InMemoryCache({
    typePolicies: {
      Institution: { keyFields: [] },
      // A course that a list has brought need not be asked for again.
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
 * The dashboard's client of `/graphql`. Once the server says that nobody is signed in (any more), the viewer is null in
 * the cache, and whoever watches the viewer leads to the sign-in page and back. When it says that the viewer may not, who
 * they are is asked anew: a password to be changed, or another role, may be the reason.
 */
export function createApolloClient(): ApolloClient {
  const cache = createCache();
  const watchSession = new ErrorLink(({ error, operation }) => {
    if (hasErrorCode(error, 'UNAUTHENTICATED')) cache.modify({ fields: { viewer: () => null } });
    else if (hasErrorCode(error, 'FORBIDDEN') && operation.operationName !== 'Viewer') {
      void client.refetchQueries({ include: 'active', onQueryUpdated: ({ queryName }) => queryName === 'Viewer' });
    }
  });
  const http = new HttpLink({ uri: '/graphql', credentials: 'same-origin', fetch: fetchWithPatience });
  const client = new ApolloClient({
    cache,
    link: ApolloLink.from([watchSession, http]),
    defaultOptions: clientDefaults,
  });
  return client;
}

function fetchWithPatience(uri: RequestInfo | URL, options: RequestInit = {}): Promise<Response> {
  const signals = [AbortSignal.timeout(PATIENCE), ...(options.signal ? [options.signal] : [])];
  return fetch(uri, { ...options, signal: AbortSignal.any(signals) });
}
