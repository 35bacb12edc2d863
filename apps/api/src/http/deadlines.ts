import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { httpError } from './send-status.js';

/** How long a request's body may take to arrive: a slow or stalled client holds no connection for longer. */
const BODY_WITHIN_MS = 15_000;
/** How long a handler may take: a database that has gone silent holds no caller for longer. */
const ANSWER_WITHIN_MS = 15_000;

export interface Deadlines {
  readonly bodyWithinMs?: number;
  readonly answerWithinMs?: number;
}

/**
 * Gives every route two deadlines: 408 for a body that does not arrive, 503 for a handler that does not answer.
 * Fastify's own `handlerTimeout` does neither: it is cleared as soon as a body has been read, and until then it counts
 * the client's slowness as ours.
 */
export function limitDurations(
  server: FastifyInstance,
  { bodyWithinMs = BODY_WITHIN_MS, answerWithinMs = ANSWER_WITHIN_MS }: Deadlines = {},
): void {
  server.addHook('preParsing', async (request, _reply, body) => {
    if (!hasBody(request)) return body;
    const giveUp = () => void body.emit('error', httpError(408, 'The body did not arrive in time.'));
    const timer = setTimeout(giveUp, bodyWithinMs).unref();
    // Fastify's reader answers with the body's first error, closes the connection, and stops listening. Where nobody
    // reads, because the media type was refused, our own listener is the one that an error event needs.
    for (const event of ['end', 'error', 'close']) body.once(event, () => clearTimeout(timer));
    return body;
  });
  server.addHook('onRoute', (route) => {
    const { handler } = route;
    route.handler = function (this: FastifyInstance, request, reply) {
      const answer: unknown = handler.call(this, request, reply);
      return answer instanceof Promise ? answerInTime(answer, request, reply, answerWithinMs) : answer;
    };
  });
}

function hasBody({ headers }: FastifyRequest): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/** A handler's answer, or an error with status 503 once the time is over and nothing has been sent yet. */
async function answerInTime(
  answer: Promise<unknown>,
  request: FastifyRequest,
  reply: FastifyReply,
  answerWithinMs: number,
): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      // A file may take a slow phone longer: what has begun goes on.
      if (!reply.raw.headersSent) reject(httpError(503, `${request.routeOptions.url} did not answer in time.`));
    }, answerWithinMs);
  });
  try {
    return await Promise.race([answer, deadline]);
  } finally {
    clearTimeout(timer);
  }
}
