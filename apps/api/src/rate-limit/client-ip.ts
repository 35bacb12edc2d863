import ipaddr from 'ipaddr.js';
import type { IpRange } from '../config/ip-range.js';

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** IPv6 addresses of one /64 belong to one household or school: they share a count (decisions, Abuse limits). */
const IPV6_PREFIX_GROUPS = 4;

/**
 * The address that a request really comes from: the socket's peer, or, where that one is a trusted proxy, the
 * right-most address of X-Forwarded-For that is not trusted. What a client wrote further left counts for nothing.
 */
export function clientIp(peer: string, forwardedFor: string | undefined, trusted: readonly IpRange[]): string {
  let nearest = parseAddress(peer);
  if (!nearest) return peer;
  const hops = (forwardedFor ?? '').split(',').toReversed();
  for (const hop of hops) {
    if (!isTrusted(nearest, trusted)) break;
    const further = parseAddress(hop);
    if (!further) break; // rubbish: the proxy that passed it on is the last address we know
    nearest = further;
  }
  return nearest.toString();
}

/** The key under which an address's attempts are counted: IPv4 whole (mapped ones too), IPv6 by its /64. */
export function ipKey(address: string): string {
  const parsed = parseAddress(address);
  if (!parsed) return address;
  if (parsed.kind() === 'ipv4') return parsed.toString();
  const groups = (parsed as ipaddr.IPv6).parts.slice(0, IPV6_PREFIX_GROUPS).map((group) => group.toString(16)); // by kind
  return `${groups.join(':')}::/64`;
}

/** Whether a socket's peer is one of the proxies that we believe. */
export function isTrustedPeer(peer: string, trusted: readonly IpRange[]): boolean {
  const address = parseAddress(peer);
  return address !== null && isTrusted(address, trusted);
}

function isTrusted(address: Address, trusted: readonly IpRange[]): boolean {
  return trusted.some(
    (range) => range[0].kind() === address.kind() && address.match(range as [Address, number] & [ipaddr.IPv4, number]),
  );
}

/** Reads an address as proxies write it: with a port, in brackets, with a zone, IPv4 mapped into IPv6. */
function parseAddress(text: string): Address | null {
  const bare = text.trim().replace(/^"|"$/g, '');
  const host = /^\[([^\]]+)\](?::\d+)?$/.exec(bare)?.[1] ?? /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(bare)?.[1] ?? bare;
  return ipaddr.isValid(host) && !/^\d+$/.test(host) ? ipaddr.process(host) : null;
}
