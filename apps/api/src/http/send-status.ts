import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import { RETRY_AFTER_SECONDS } from '../graphql/service-busy.js';

const CODES = new Map([
  [403, 'FORBIDDEN'],
  [404, 'NOT_FOUND'],
  [405, 'METHOD_NOT_ALLOWED'],
  [408, 'REQUEST_TIMEOUT'],
  [413, 'PAYLOAD_TOO_LARGE'],
  [415, 'UNSUPPORTED_MEDIA_TYPE'],
  [503, 'SERVICE_UNAVAILABLE'],
]);

/** Answers with a status and a sentence, in the shape of GraphQL's own errors. */
export function sendStatus(reply: FastifyReply, status: number, message: string): FastifyReply {
  const code = CODES.get(status) ?? (status < 500 ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR');
  return reply.status(status).send({ errors: [{ message, extensions: { code } }] });
}

/** An error that Fastify answers with this status and, below 500, with this message. */
export function httpError(status: number, message: string): Error {
  return Object.assign(new Error(message), { statusCode: status });
}

/** Fastify's error handler: the caller's faults with their reason, ours with one sentence and a line in the log. */
export function sendError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const status = error.statusCode ?? 500;
  if (status < 500) return sendStatus(reply, status, error.message);
  request.log.error({ code: error.code, stack: error.stack }, 'a request failed');
  if (status !== 503) return sendStatus(reply, status, 'Something went wrong on our side.');
  void reply.header('retry-after', RETRY_AFTER_SECONDS);
  return sendStatus(reply, 503, 'The service cannot answer right now. Try again in a moment.');
}
