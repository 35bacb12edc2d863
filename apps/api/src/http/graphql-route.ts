import fastifyApollo from '@as-integrations/fastify';
import type { ApolloServer } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../graphql/context.js';
import { ownOrigin } from './own-origin.js';
import { sendStatus } from './send-status.js';

/** POST /graphql and nothing else: no GET that a link could trigger, no form, no other site's page. */
export async function serveGraphql(
  server: FastifyInstance,
  apollo: ApolloServer<Context>,
  { publicUrl, contextOf }: { publicUrl: string; contextOf: (request: FastifyRequest, reply: FastifyReply) => Context },
): Promise<void> {
  const isOwnOrigin = ownOrigin(publicUrl);
  await apollo.start();
  await server.register(async (scope) => {
    scope.addHook('onRequest', async (request, reply) => {
      if (request.method !== 'POST') {
        return sendStatus(reply.header('allow', 'POST'), 405, 'Send GraphQL operations with POST.');
      }
      if (!hasHost(request)) return sendStatus(reply, 400, 'The Host header names no host.');
      if (!isOwnOrigin(request.headers.origin))
        return sendStatus(reply, 403, 'Pages of other sites may not call this.');
      return undefined;
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
