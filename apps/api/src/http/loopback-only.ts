import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import ipaddr from 'ipaddr.js';
import { sendStatus } from './send-status.js';

const LOOPBACK_NAMES = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * Routes that answer this machine alone. The peer has to be this machine, no proxy may have forwarded the request from
 * elsewhere, and the browser must have asked for this machine: a page of another site can make its own name point here
 * (DNS rebinding), but cannot change the Host header.
 * @param howToOpen what the refusal says after its reason
 */
export function loopbackOnly(routes: FastifyPluginAsync, howToOpen: string): FastifyPluginAsync {
  return async (server) => {
    server.addHook('onRequest', async (request, reply) =>
      isFromThisMachine(request) ? undefined : sendStatus(reply, 403, `This answers this machine only. ${howToOpen}`),
    );
    await server.register(routes);
  };
}

function isFromThisMachine({ socket, headers }: FastifyRequest): boolean {
  const forwardedFor = headers['x-forwarded-for']?.toString().split(',') ?? [];
  const isLocal = [socket.remoteAddress ?? '', ...forwardedFor].every((address) => isLoopback(address.trim()));
  const host = `http://${headers.host}`;
  return isLocal && URL.canParse(host) && LOOPBACK_NAMES.has(new URL(host).hostname);
}

function isLoopback(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === 'loopback';
}
