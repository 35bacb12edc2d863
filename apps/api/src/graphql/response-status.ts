import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, OperationTypeNode } from 'graphql';
import Negotiator from 'negotiator';
import type { Context } from './context.js';

const JSON_TYPE = 'application/json';
const GRAPHQL_TYPE = 'application/graphql-response+json';

/** Errors of a request that was read, but whose operation cannot be run. */
const OPERATION_ERRORS: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
]);

/**
 * The HTTP status of what cannot be run, by the specification GraphQL over HTTP: 400 as
 * application/graphql-response+json, and 200 as application/json, whose older clients take another status for a fault
 * of the network. A subscription is 400 in both: no resolver could ever answer it.
 */
export function responseStatus(): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ operation }) {
          if (operation?.operation !== OperationTypeNode.SUBSCRIPTION) return;
          const message = 'There are no subscriptions here: send a query again when you want to know more.';
          throw new GraphQLError(message, { extensions: { code: 'BAD_REQUEST', http: { status: 400 } } });
        },
        async willSendResponse({ request, response, errors }) {
          if (response.http.status !== 400 || !errors) return;
          const areOfOperation = errors.every(({ extensions }) => OPERATION_ERRORS.has(extensions.code));
          if (areOfOperation && isPlainJson(request.http?.headers.get('accept'))) response.http.status = 200;
        },
      };
    },
  };
}

/** As Apollo Server chooses the media type of its response. */
function isPlainJson(accept: string | undefined): boolean {
  if (accept === undefined) return true;
  return new Negotiator({ headers: { accept } }).mediaType([JSON_TYPE, GRAPHQL_TYPE]) === JSON_TYPE;
}
