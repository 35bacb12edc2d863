import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import type { FastifyBaseLogger } from 'fastify';
import { GraphQLError, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { isDatabaseAway } from '../database/database-errors.js';
import type { Context } from './context.js';
import { documentStore } from './document-store.js';
import { limitCost, type Budgets } from './limit-cost.js';
import { oneAttemptPerRequest } from './one-attempt-per-request.js';
import { RETRY_AFTER_SECONDS } from './service-busy.js';
import { responseStatus } from './response-status.js';

/** The longest operation that the pages send has some 300 tokens; a flood of aliases ends here, before validation. */
const MAX_TOKENS = 2_000;

/** Apollo over the schema; closing the HTTP server drains it. */
export function createApollo(schema: GraphQLSchema, log: FastifyBaseLogger, budgets: Budgets): ApolloServer<Context> {
  return new ApolloServer<Context>({
    schema,
    // The schema is public (ADR 0007).
    introspection: true,
    // A cache that anybody can fill; the pages' operations are short.
    persistedQueries: false,
    documentStore: documentStore(),
    validationRules: [oneAttemptPerRequest],
    parseOptions: { maxTokens: MAX_TOKENS },
    includeStacktraceInErrorResponses: false,
    formatError,
    // Signals are handled in one place, main.ts.
    stopOnTerminationSignals: false,
    logger: log,
    plugins: [ApolloServerPluginLandingPageDisabled(), responseStatus(), limitCost(schema, budgets), logErrors()],
  });
}

/** Unexpected errors become one sentence, and are logged elsewhere; expected refusals pass as they are. */
function formatError(formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError {
  if (formatted.extensions?.code !== 'INTERNAL_SERVER_ERROR') return formatted;
  const isAway = isDatabaseAway(originalOf(thrown));
  return {
    ...formatted,
    message: isAway
      ? 'The service cannot be reached right now. Try again in a moment.'
      : 'Something went wrong on our side.',
    extensions: { code: isAway ? 'SERVICE_UNAVAILABLE' : 'INTERNAL_SERVER_ERROR' },
  };
}

/** With the request's own log, whose lines carry its id. */
function logErrors(): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, operationName, contextValue }) {
          const { log } = contextValue.request;
          for (const { originalError: cause, path } of errors) {
            if (!cause || cause instanceof GraphQLError) continue; // a refusal: the caller's matter
            const facts = { operationName, path, code: codeOf(cause) };
            if (isDatabaseAway(cause)) log.error(facts, 'the database is away');
            else log.error({ ...facts, stack: cause.stack }, 'a resolver failed');
          }
        },
        async willSendResponse({ response, errors }) {
          if (errors?.some((error) => isDatabaseAway(originalOf(error)))) {
            response.http.status = 503;
            response.http.headers.set('retry-after', String(RETRY_AFTER_SECONDS));
          }
        },
      };
    },
  };
}

/** The error as it was thrown, under GraphQL's wrapping. */
function originalOf(error: unknown): Error {
  const original = error instanceof Error && 'originalError' in error ? error.originalError : undefined;
  return (original ?? error) as Error; // resolvers throw Errors
}

function codeOf(error: Error): unknown {
  return 'code' in error ? error.code : undefined;
}
