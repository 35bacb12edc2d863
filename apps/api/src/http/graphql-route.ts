import fastifyApollo from '@as-integrations/fastify';
import type { ApolloServer } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { printSchema } from '../graphql/schema.js';
import type { Context } from '../graphql/context.js';
import { compressLargeResponses } from './compression.js';
import { ownOrigin } from './own-origin.js';
import { sendStatus } from './send-status.js';

/** The longest operation of the pages has 1.5 kB, the usual introspection query 3 kB: more is a flood, or values in the text. */
const QUERY_MAX_BYTES = 8 * 1024;

export interface GraphqlParts {
  readonly schema: GraphQLSchema;
  readonly publicUrl: string;
  contextOf(request: FastifyRequest, reply: FastifyReply): Context;
}

/**
 * POST /graphql and nothing else: no GET that a link could trigger, no form, no page of another site. Beside it the
 * schema as text, open to everybody (ADR 0007).
 */
export async function serveGraphql(
  server: FastifyInstance,
  apollo: ApolloServer<Context>,
  { schema, publicUrl, contextOf }: GraphqlParts,
): Promise<void> {
  const isOwnOrigin = ownOrigin(publicUrl);
  await apollo.start();
  const sdl = printSchema(schema);
  server.get('/graphql/schema.graphql', (_request, reply) =>
    reply.type('text/plain; charset=utf-8').header('cache-control', 'no-cache').send(sdl),
  );
  await server.register(async (scope) => {
    await compressLargeResponses(scope);
    scope.addHook('onRequest', async (request, reply) => {
      if (request.method !== 'POST') {
        return sendStatus(reply.header('allow', 'POST'), 405, 'Send GraphQL operations with POST.');
      }
      if (!hasHost(request)) return sendStatus(reply, 400, 'The Host header names no host.');
      if (!isOwnOrigin(request.headers.origin))
        return sendStatus(reply, 403, 'Pages of other sites may not call this.');
      return undefined;
    });
    scope.addHook('preHandler', async ({ body }, reply) => {
      const bytes = queryBytes(body);
      if (bytes <= QUERY_MAX_BYTES) return undefined;
      const message = `The query text has ${bytes} bytes; ${QUERY_MAX_BYTES} are allowed. Send values as variables.`;
      return sendStatus(reply, 413, message);
    });
    // The hook answers these with 405 before a handler is called; without a route they would be 404.
    scope.route({ method: ['PUT', 'PATCH', 'DELETE'], url: '/graphql', handler: () => undefined });
    await scope.register(fastifyApollo(apollo), {
      path: '/graphql',
      method: ['GET', 'POST', 'OPTIONS'],
      context: async (request, reply) => contextOf(request, reply),
    });
  });
}

/** HTTP/1.0 has requests without a Host header, which Apollo's integration cannot read. */
function hasHost({ headers: { host } }: FastifyRequest): boolean {
  return host !== undefined && host !== '' && URL.canParse(`http://${host}`);
}

function queryBytes(body: unknown): number {
  const query = typeof body === 'object' && body !== null && 'query' in body ? body.query : undefined;
  return typeof query === 'string' ? Buffer.byteLength(query) : 0;
}
