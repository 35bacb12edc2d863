import type { FastifyPluginAsync, FastifyRequest } from 'fastify';
import ipaddr from 'ipaddr.js';
import { isLoopbackHostname } from '../config/loopback.js';
import { sendStatus } from './send-status.js';

/** What proxies add to the requests that they forward. */
const PROXY_HEADER = /^(?:forwarded|via|x-real-ip|x-forwarded-.*)$/;

export interface LoopbackOptions {
  /** The site's URL. Where it names another host than this machine, a proxy may stand before the server. */
  readonly publicUrl: string;
  /** What the response says after the reason of the refusal. */
  readonly howToOpen: string;
}

/**
 * Routes that respond to this machine alone, and on a site of this machine alone: nginx by default forwards as
 * 127.0.0.1, with `Host: 127.0.0.1`, and without a header that says so, so that only PUBLIC_URL shows that the site is
 * public. Beside that the peer has to be this machine, no header may come from a proxy, and the browser must have asked
 * for this machine: a page of another site can make its own name resolve to it (DNS rebinding), but cannot change the
 * Host header.
 */
export function loopbackOnly(
  routes: FastifyPluginAsync,
  { publicUrl, howToOpen }: LoopbackOptions,
): FastifyPluginAsync {
  const isLocalSite = isLoopbackHostname(new URL(publicUrl).hostname);
  return async (server) => {
    server.addHook('onRequest', async (request, reply) =>
      isLocalSite && isFromThisMachine(request)
        ? undefined
        : sendStatus(reply, 403, `This page is for this machine only. ${howToOpen}`),
    );
    await server.register(routes);
  };
}

function isFromThisMachine({ socket, headers }: FastifyRequest): boolean {
  if (Object.keys(headers).some((name) => PROXY_HEADER.test(name))) return false;
  const url = `http://${headers.host}`;
  return isLoopbackIp(socket.remoteAddress ?? '') && URL.canParse(url) && isLoopbackHostname(new URL(url).hostname);
}

function isLoopbackIp(ip: string): boolean {
  return ipaddr.isValid(ip) && ipaddr.process(ip).range() === 'loopback';
}
