import fc from 'fast-check';
import { ipRange } from '../config/ip-range.js';
import { ipKey, clientIp } from './client-ip.js';

const ranges = (...texts: readonly string[]) => texts.map((text) => ipRange(text)!);
const PROXY = '10.0.0.1';
const TRUSTED = ranges('10.0.0.0/8', 'fd00::/8');

describe('The address that a request comes from', () => {
  it.each<[what: string, peer: string, forwardedFor: string | undefined, address: string]>([
    ['the peer, where no proxy is between', '203.0.113.7', undefined, '203.0.113.7'],
    ['the peer, whatever an untrusted one wrote', '203.0.113.7', '198.51.100.1', '203.0.113.7'],
    ['the peer, where a trusted one sends nothing', PROXY, undefined, PROXY],
    ['the peer, where a trusted one sends nothing but blanks', PROXY, ' , ', PROXY],
    ['whom a trusted peer names', PROXY, '203.0.113.7', '203.0.113.7'],
    ['the right-most, not what the client wrote before it', PROXY, '198.51.100.1, 203.0.113.7', '203.0.113.7'],
    [
      'the right-most that is not trusted, through a chain',
      PROXY,
      '198.51.100.1,203.0.113.7, 10.9.9.9,10.1.2.3',
      '203.0.113.7',
    ],
    ['the first of the chain, where all of it is trusted', PROXY, '10.0.0.3, 10.0.0.2', '10.0.0.3'],
    ['with a port', PROXY, '203.0.113.7:51234', '203.0.113.7'],
    ['in quotes', PROXY, '"203.0.113.7:51234"', '203.0.113.7'],
    ['IPv6', PROXY, '2001:db8::7', '2001:db8::7'],
    ['IPv6 in brackets', PROXY, '[2001:DB8:0::7]', '2001:db8::7'],
    ['IPv6 in brackets with a port', PROXY, '"[2001:db8::7]:443"', '2001:db8::7'],
    ['IPv4 mapped into IPv6, as IPv4', PROXY, '::ffff:203.0.113.7', '203.0.113.7'],
    ['IPv4 mapped, written in hexadecimal', PROXY, '[::ffff:cb00:7107]', '203.0.113.7'],
    ['a trusted peer that is mapped', '::ffff:10.0.0.1', '203.0.113.7', '203.0.113.7'],
    ['a trusted IPv6 peer', 'fd12::1', '203.0.113.7', '203.0.113.7'],
    ['the peer, where a trusted one passed rubbish on', PROXY, 'unknown', PROXY],
    ['nothing left of rubbish', PROXY, '203.0.113.7, unknown, 10.0.0.2', '10.0.0.2'],
    ['no number for an address', PROXY, '3405803783', PROXY],
    ['no out of range', PROXY, '203.0.113.256', PROXY],
    ['what is no address, as it is', 'unix:', '203.0.113.7', 'unix:'],
  ])('is %s', (_what, peer, forwardedFor, address) => {
    expect(clientIp(peer, forwardedFor, TRUSTED)).toBe(address);
  });

  it('is the peer where nobody is trusted', () => {
    expect(clientIp('127.0.0.1', '203.0.113.7', [])).toBe('127.0.0.1');
  });

  it('is never moved by what stands left of the first address that is not trusted', () => {
    const rubbish = fc
      .oneof(fc.ipV4(), fc.ipV6(), fc.string(), fc.constant(PROXY))
      .map((text) => text.replaceAll(',', ''));
    fc.assert(
      fc.property(fc.array(rubbish), (written) => {
        const forwardedFor = [...written, '203.0.113.7', '10.7.7.7'].join(',');
        expect(clientIp(PROXY, forwardedFor, TRUSTED)).toBe('203.0.113.7');
      }),
    );
  });

  it('is found in any header, however strange', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof clientIp(PROXY, text, TRUSTED) === 'string'));
  });
});

describe('The key under which attempts are counted', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', '203.0.113.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002:ffff::1', '2001:db8:1:2::/64'],
    ['fe80::1%eth0', 'fe80:0:0:0::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['unix:', 'unix:'],
  ])('of %s is %s', (address, key) => {
    expect(ipKey(address)).toBe(key);
  });

  it('is one for a whole /64, and another for the next', () => {
    const group = fc.integer({ min: 0, max: 0xffff });
    const network = fc.tuple(
      group.filter((n) => n > 0),
      group,
      group,
      group,
    );
    const host = fc.tuple(group, group, group, group);
    const written = (...groups: readonly number[][]) =>
      groups
        .flat()
        .map((n) => n.toString(16))
        .join(':');
    fc.assert(
      fc.property(network, network, host, host, (one, other, here, there) => {
        const isSame = written(one) === written(other);
        expect(ipKey(written(one, here))).toBe(ipKey(written(one, there)));
        expect(ipKey(written(one, here)) === ipKey(written(other, there))).toBe(isSame);
      }),
    );
  });
});
