import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { FastifyInstance } from 'fastify';
import type { IpRange } from '../config/ip-range.js';
import { isTrustedPeer } from '../rate-limit/client-ip.js';

export const REQUEST_ID_HEADER = 'x-request-id';

/** What proxies and tracing systems send; anything else could bring line breaks or a novel into the log. */
const WELL_FORMED = /^[\w.:=+/-]{8,128}$/;

/**
 * The id by which a request is found in the log, in audit rows and in mails: Fastify's `request.id`. A trusted proxy
 * may bring one; everybody else gets a new one.
 */
export function requestIdOf(request: IncomingMessage, trustedProxies: readonly IpRange[]): string {
  const given = request.headers[REQUEST_ID_HEADER]?.toString() ?? '';
  const isTrusted = isTrustedPeer(request.socket.remoteAddress ?? '', trustedProxies);
  return isTrusted && WELL_FORMED.test(given) ? given : randomUUID();
}

/** Sends each request's id back in a header, with errors too. */
export function sendRequestIds(server: FastifyInstance): void {
  server.addHook('onRequest', async (request, reply) => void reply.header(REQUEST_ID_HEADER, request.id));
}
