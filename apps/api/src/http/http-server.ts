import { isUtf8 } from 'node:buffer';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import Fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify';

/** No operation of ours comes near it; the longest description has 5,000 code points. */
const BODY_LIMIT_BYTES = 100 * 1024;

/** A request that has not arrived whole by then is given up: a slow or stalled client holds no connection for ever. */
const REQUEST_TIMEOUT_MS = 15_000;

/** What hangs behind the handler, such as a database that has fallen silent, holds no caller for longer. */
const ANSWER_WITHIN_MS = 15_000;

const IN_UTF8 = 'The body must be JSON in UTF-8.';

/** A bare HTTP server with the ground rules of every route: JSON errors, safe headers, cookies, a log without people. */
export async function createHttpServer(
  logger: FastifyBaseLogger,
  { answerWithinMs = ANSWER_WITHIN_MS } = {},
): Promise<FastifyInstance> {
  const server = Fastify({
    loggerInstance: logger,
    // Codes and searches stand in addresses: our own line below has the route's pattern, not the address.
    logController: new LogController({ disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    handlerTimeout: answerWithinMs,
    // An address that cannot be read comes to no route.
    frameworkErrors: sendError,
  });
  server.removeContentTypeParser('text/plain');
  takeJsonInUtf8(server);
  server.addHook('onRequest', refuseForeignCharset);
  server.addHook('onResponse', async (request, reply) => {
    const { url: route = 'none' } = request.routeOptions;
    request.log.debug(
      { method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'served',
    );
  });
  server.setErrorHandler(sendError);
  server.setNotFoundHandler((_request, reply) => sendStatus(reply, 404, 'There is nothing at this address.'));
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
function takeJsonInUtf8(server: FastifyInstance): void {
  const parseJson = server.getDefaultJsonParser('error', 'error');
  server.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    if (isUtf8(body)) return parseJson(request, body.toString(), done);
    return done(Object.assign(new Error(IN_UTF8), { statusCode: 400 }));
  });
}

async function refuseForeignCharset(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
  const charset = /;\s*charset="?([^";\s]+)/i.exec(request.headers['content-type'] ?? '')?.[1];
  if (charset === undefined || /^utf-?8$/i.test(charset)) return undefined;
  return sendStatus(reply, 415, IN_UTF8);
}

function sendError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const status = error.statusCode ?? 500;
  if (status < 500) return sendStatus(reply, status, error.message);
  request.log.error({ code: error.code, stack: error.stack }, 'a request failed');
  if (status === 503) {
    return sendStatus(
      reply.header('retry-after', 5),
      503,
      'The service cannot answer right now. Try again in a moment.',
    );
  }
  return sendStatus(reply, status, 'Something went wrong on our side.');
}

const CODES = new Map([
  [403, 'FORBIDDEN'],
  [404, 'NOT_FOUND'],
  [405, 'METHOD_NOT_ALLOWED'],
  [413, 'PAYLOAD_TOO_LARGE'],
  [415, 'UNSUPPORTED_MEDIA_TYPE'],
  [503, 'SERVICE_UNAVAILABLE'],
]);

/** Answers with a status and a sentence, in the shape that GraphQL's own errors have. */
export function sendStatus(reply: FastifyReply, status: number, message: string): FastifyReply {
  const code = CODES.get(status) ?? (status < 500 ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR');
  return reply.status(status).send({ errors: [{ message, extensions: { code } }] });
}
