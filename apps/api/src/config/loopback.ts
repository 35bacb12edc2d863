import { isIP } from 'node:net';

/** The names of this machine, as a URL's `hostname` has them. */
export const LOOPBACK_HOSTNAMES = ['localhost', '127.0.0.1', '[::1]'] as const;

/** Whether a URL's `hostname` names this machine: one of the names above, or any of 127.0.0.0/8. */
export function isLoopbackHostname(hostname: string): boolean {
  const isNamed = LOOPBACK_HOSTNAMES.some((name) => name === hostname);
  return isNamed || (isIP(hostname) === 4 && hostname.startsWith('127.'));
}
