import type { FastifyReply, FastifyRequest } from 'fastify';
import type { IpRange } from '../config/ip-range.js';
import type { RequestParts, Viewer } from '../graphql/context.js';
import { clientIp, ipKey } from '../rate-limit/client-ip.js';
import type { SessionCookie } from './session-cookie.js';

/** Reads what a request brings: after it, nothing knows of headers, cookies and sockets. */
export class RequestReader {
  constructor(
    private readonly deps: {
      /** Proxies whose X-Forwarded-For is believed. */
      readonly trustedProxies: readonly IpRange[];
      readonly cookies: SessionCookie;
      readonly sessions: { findViewer(token: string): Promise<Viewer | null> };
    },
  ) {}

  partsOf(request: FastifyRequest, reply: FastifyReply): RequestParts {
    const { cookies, sessions } = this.deps;
    const ip = this.#ipOf(request);
    const bound = cookies.of(request, reply);
    return {
      requestId: request.id,
      ip,
      ipKey: ipKey(ip),
      log: request.log,
      cookies: bound,
      findViewer: async () => (bound.token === null ? null : sessions.findViewer(bound.token)),
      setRetryAfter: (seconds) => void reply.header('retry-after', seconds),
    };
  }

  #ipOf(request: FastifyRequest): string {
    const forwardedFor = request.headers['x-forwarded-for']?.toString();
    return clientIp(request.socket.remoteAddress ?? '', forwardedFor, this.deps.trustedProxies);
  }
}
