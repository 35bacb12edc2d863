import fastifyApollo from '@as-integrations/fastify';
import type { ApolloServer } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Context } from '../graphql/context.js';
import { sendStatus } from './http-server.js';

/** POST /graphql and nothing else: no GET that a link could trigger, no form, no other site's page. */
export async function serveGraphql(
  server: FastifyInstance,
  apollo: ApolloServer<Context>,
  { publicUrl, contextOf }: { publicUrl: string; contextOf: (request: FastifyRequest, reply: FastifyReply) => Context },
): Promise<void> {
  await apollo.start();
  await server.register(async (scope) => {
    scope.addHook('onRequest', async (request, reply) => {
      if (request.method !== 'POST') {
        return sendStatus(reply.header('allow', 'POST'), 405, 'GraphQL is asked with POST.');
      }
      if (!URL.canParse(`http://${request.headers.host}`))
        return sendStatus(reply, 400, 'The Host header names no host.');
      if (isForeignOrigin(request, publicUrl)) return sendStatus(reply, 403, 'Pages of other sites may not call this.');
      return undefined;
    });
    // The hook refuses these before they come here: they are routes so that it tells 405, and not the router 404.
    scope.route({ method: ['PUT', 'PATCH', 'DELETE'], url: '/graphql', handler: () => undefined });
    await scope.register(fastifyApollo(apollo), {
      path: '/graphql',
      method: ['GET', 'POST', 'OPTIONS'],
      context: async (request, reply) => contextOf(request, reply),
    });
  });
}

/** A browser tells the page's origin with every POST; programs tell none. */
function isForeignOrigin(request: FastifyRequest, publicUrl: string): boolean {
  const { origin } = request.headers;
  if (origin === undefined || origin === publicUrl) return false;
  return !URL.canParse(origin) || new URL(origin).host !== request.headers.host;
}
