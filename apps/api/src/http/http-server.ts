import { isUtf8 } from 'node:buffer';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import Fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';
import type { IpRange } from '../config/ip-range.js';
import { limitDurations, type Deadlines } from './deadlines.js';
import { REQUEST_ID_HEADER, requestIdOf, sendRequestIds } from './request-id.js';
import { httpError, sendError, sendStatus } from './send-status.js';

/** No operation of ours comes near it; the longest description has 5,000 code points. */
const BODY_LIMIT_BYTES = 100 * 1024;
/** Node's own limit for headers and body together; a body has a shorter one of its own, which answers in our shape. */
const REQUEST_TIMEOUT_MS = 20_000;
/** How often Node looks for requests above its limit. Its default of 30 s would let a stalled one live for 50 s. */
const CHECK_CONNECTIONS_EVERY_MS = 2_000;

const IN_UTF8 = 'The body must be JSON in UTF-8.';

export interface HttpServerOptions extends Deadlines {
  /** Proxies whose X-Request-Id is believed. */
  readonly trustedProxies?: readonly IpRange[];
}

/** An HTTP server with what every route shares: JSON errors, safe headers, cookies, deadlines, a log without people. */
export async function createHttpServer(
  logger: FastifyBaseLogger,
  { trustedProxies = [], ...deadlines }: HttpServerOptions = {},
): Promise<FastifyInstance> {
  const server = Fastify({
    loggerInstance: logger,
    // Codes and searches stand in URLs: our own line below has the route's pattern instead.
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'requestId' }),
    genReqId: (request) => requestIdOf(request, trustedProxies),
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    http: { connectionsCheckingInterval: CHECK_CONNECTIONS_EVERY_MS },
    // A URL that cannot be read reaches no route, and no hook.
    frameworkErrors: (error, request, reply) => sendError(error, request, reply.header(REQUEST_ID_HEADER, request.id)),
  });
  server.removeContentTypeParser('text/plain');
  parseJsonInUtf8(server);
  sendRequestIds(server);
  server.addHook('onRequest', refuseUnreadableBody);
  limitDurations(server, deadlines);
  server.addHook('onResponse', async (request, reply) => {
    const { url: route = 'none' } = request.routeOptions;
    request.log.debug(
      { method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'served',
    );
  });
  server.setErrorHandler(sendError);
  server.setNotFoundHandler((_request, reply) => sendStatus(reply, 404, 'There is nothing at this URL.'));
  await server.register(helmet, {
    enableCSPNonces: true,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        objectSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
      },
    },
  });
  await server.register(cookie);
  return server;
}

/** Bytes that are not UTF-8 are refused too: read as it, they would be stored as replacement characters. */
function parseJsonInUtf8(server: FastifyInstance): void {
  const parseJson = server.getDefaultJsonParser('error', 'error');
  server.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    if (isUtf8(body)) return parseJson(request, body.toString(), done);
    return done(httpError(400, IN_UTF8));
  });
}

/** Refuses a body by its headers alone: compressed, or in another charset. */
async function refuseUnreadableBody(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const encoding = request.headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  if (encoding !== 'identity') {
    return sendStatus(reply.header('accept-encoding', 'identity'), 415, 'The body must not be compressed.');
  }
  const charset = /;\s*charset="?([^";\s]+)/i.exec(request.headers['content-type'] ?? '')?.[1];
  if (charset === undefined || /^utf-?8$/i.test(charset)) return undefined;
  return sendStatus(reply, 415, IN_UTF8);
}
