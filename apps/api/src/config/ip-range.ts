import ipaddr from 'ipaddr.js';

/** An address and the length of its prefix in bits. */
export type IpRange = readonly [ipaddr.IPv4 | ipaddr.IPv6, number];

/** Reads a CIDR such as 10.0.0.0/8, or one address; null when it is neither. */
export function ipRange(text: string): IpRange | null {
  if (ipaddr.isValid(text)) {
    const address = ipaddr.parse(text);
    return [address, address.kind() === 'ipv4' ? 32 : 128];
  }
  return ipaddr.isValidCIDR(text) ? ipaddr.parseCIDR(text) : null;
}
