import { isLoopbackHostname, LOOPBACK_HOSTNAMES } from '../config/loopback.js';

/**
 * Whether an `Origin` header names our own site, or is absent: a browser sends the page's origin with every POST,
 * programs send none. PUBLIC_URL alone decides, not the Host header: whoever can set that one would choose what counts
 * as our own site. Where PUBLIC_URL is this machine, its other names count too.
 */
export function ownOrigin(publicUrl: string): (origin: string | undefined) => boolean {
  const { protocol, hostname, port } = new URL(publicUrl);
  const hosts = isLoopbackHostname(hostname) ? [hostname, ...LOOPBACK_HOSTNAMES] : [hostname];
  const own = new Set(hosts.map((host) => new URL(`${protocol}//${host}:${port}`).origin));
  return (origin) => origin === undefined || own.has(origin);
}
