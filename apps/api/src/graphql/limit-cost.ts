import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { Charge, CostLimiter } from '../rate-limit/cost-limiter.js';
import type { Context } from './context.js';
import { COST_MAX, operationCosts } from './operation-cost.js';
import { isPublicOperation } from './public-operation.js';
import { rateLimited } from './rate-limited.js';

/** `extensions.cost` of a response: what the operation cost, what one may cost, and what is left of the budget. */
interface CostReport {
  readonly requested: number;
  readonly maximum: number;
  /** Of signed-in principals, for operations that are not public. */
  readonly budget?: { readonly perMinute: number; readonly remaining: number; readonly resetSeconds: number };
}

/** Who pays for operations, and with what. */
export interface Budgets {
  readonly limiter: CostLimiter;
  /** The principal's key, such as `user:7`; null for anybody who is not signed in, who has no budget of this kind. */
  principalOf(context: Context): Promise<string | null>;
}

/**
 * Refuses an operation whose response could grow too large (QUERY_TOO_COMPLEX), and a principal that has spent its
 * budget (RATE_LIMITED, HTTP 429), before anything is read for it. Reports the cost in `extensions.cost` and in the
 * RateLimit fields of the IETF draft draft-ietf-httpapi-ratelimit-headers.
 */
export function limitCost(schema: GraphQLSchema, { limiter, principalOf }: Budgets): ApolloServerPlugin<Context> {
  const costOf = operationCosts(schema);
  return {
    async requestDidStart() {
      let report: CostReport | undefined;
      return {
        async didResolveOperation({ request, document, contextValue, response }) {
          const { operationName, variables = {} } = request;
          const cost = costOf({ document, operationName: operationName ?? undefined, variables });
          if (cost > COST_MAX) throw tooComplex(cost);
          report = { requested: cost, maximum: COST_MAX };
          // The session is not read for these, so that accepting never waits for it, and a spent budget bars nobody
          // from accepting or from signing out.
          if (isPublicOperation(schema, document, operationName ?? undefined)) return;
          const principal = await principalOf(contextValue);
          if (principal === null) return;
          const charge = await limiter.charge(principal, Math.max(1, cost));
          const { remaining, resetSeconds, isAllowed, waitSeconds } = charge;
          report = { ...report, budget: { perMinute: limiter.perMinute, remaining, resetSeconds } };
          setRateLimitFields(response.http.headers, limiter.perMinute, charge);
          if (!isAllowed) throw rateLimited(waitSeconds, 'You have asked for too much in the last minute.');
        },
        async willSendResponse({ response: { body } }) {
          if (!report || body.kind !== 'single') return;
          body.singleResult.extensions = { ...body.singleResult.extensions, cost: report };
        },
      };
    },
  };
}

function tooComplex(cost: number): GraphQLError {
  const costs = Number.isFinite(cost) ? `it costs ${cost}` : 'it has too many fields';
  const message = `The operation asks for too much at once: ${costs}, and ${COST_MAX} is allowed.`;
  return new GraphQLError(message, { extensions: { code: 'QUERY_TOO_COMPLEX', http: { status: 400 } } });
}

function setRateLimitFields(headers: Map<string, string>, perMinute: number, charge: Charge): void {
  headers.set('ratelimit-policy', `"cost";q=${perMinute};w=60`);
  headers.set('ratelimit', `"cost";r=${charge.remaining};t=${charge.resetSeconds}`);
}
