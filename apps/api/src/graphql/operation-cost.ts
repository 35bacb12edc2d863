import type { ApolloServerPlugin, GraphQLRequest } from '@apollo/server';
import { GraphQLError, type DocumentNode, type GraphQLSchema } from 'graphql';
import { getComplexity, simpleEstimator, type ComplexityEstimator } from 'graphql-query-complexity';
import { PAGE_SIZE, PAGE_SIZE_MAX } from '../database/page.js';
import type { Context } from './context.js';

/** A field costs 1, a list its page's size times what is asked of each item. The widest page of ours costs about 700. */
export const COST_MAX = 5_000;
/** A look-up of a code costs as much as 200 fields, so that a request cannot hold hundreds of them. */
const LOOK_UP_COST = 200;

const byPage: ComplexityEstimator = ({ args, childComplexity, field }) => {
  if (field.name === 'invitationPreview') return LOOK_UP_COST + childComplexity;
  if (!field.args.some(({ name }) => name === 'first')) return undefined;
  const first: unknown = args.first;
  // Above the greatest page the list itself refuses, and says so better.
  const items = typeof first === 'number' ? Math.min(Math.max(1, first), PAGE_SIZE_MAX) : PAGE_SIZE;
  return 1 + items * childComplexity;
};

/** Refuses an operation whose answer could grow too large, before anything is read for it (contract: QUERY_TOO_COMPLEX). */
export function limitCost(schema: GraphQLSchema): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ request, document }) {
          const cost = costOf(schema, request, document);
          if (cost <= COST_MAX) return;
          const message = `The operation asks for too much at once: it costs ${cost}, and ${COST_MAX} is allowed.`;
          throw new GraphQLError(message, { extensions: { code: 'QUERY_TOO_COMPLEX', http: { status: 400 } } });
        },
      };
    },
  };
}

function costOf(schema: GraphQLSchema, request: GraphQLRequest, document: DocumentNode): number {
  try {
    return getComplexity({
      schema,
      query: document,
      variables: request.variables ?? {},
      operationName: request.operationName ?? undefined,
      estimators: [byPage, simpleEstimator({ defaultComplexity: 1 })],
    });
  } catch {
    return 0; // variables that do not fit the operation: it is not run, and told so as BAD_USER_INPUT
  }
}
