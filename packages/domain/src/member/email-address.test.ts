import fc from 'fast-check';
import { valid, invalid } from '../validation.js';
import { EMAIL_ADDRESS_MAX, checkEmailAddress, normalizeEmailAddress } from './email-address.js';

const label63 = 'a'.repeat(63);
/** A domain of 186 characters: with a local part of 64, an @ and `.de` it makes the longest address. */
const longDomain = `${label63}.${label63}.${'b'.repeat(58)}`;
const longest = `${'c'.repeat(64)}@${longDomain}.de`;

const VALID: readonly (readonly [typed: string, address: string])[] = [
  ['ana@example.org', 'ana@example.org'],
  ['  Ana.Souza@EXAMPLE.Org \n', 'ana.souza@example.org'],
  ['\u00a0ana@example.org\ufeff', 'ana@example.org'],
  ['a@b.co', 'a@b.co'],
  ['ana+botany@example.org', 'ana+botany@example.org'],
  ['a.n.a@example.org', 'a.n.a@example.org'],
  ["o'neil@example.org", "o'neil@example.org"],
  ["!#$%&'*+/=?^_`{|}~-@example.org", "!#$%&'*+/=?^_`{|}~-@example.org"],
  ['12345@example.org', '12345@example.org'],
  ['-@example.org', '-@example.org'],
  ['ana@mail.dept.example.org', 'ana@mail.dept.example.org'],
  ['ana@123.example.org', 'ana@123.example.org'],
  ['ana@my-school.example', 'ana@my-school.example'],
  ['ana@a--b.example', 'ana@a--b.example'],
  ['ana@bücher.example', 'ana@xn--bcher-kva.example'],
  ['ana@\uff45xample.org', 'ana@example.org'],
  ['ana@BÜCHER.example', 'ana@xn--bcher-kva.example'],
  ['ana@bu\u0308cher.example', 'ana@xn--bcher-kva.example'],
  ['ana@xn--bcher-kva.example', 'ana@xn--bcher-kva.example'],
  ['ana@XN--BCHER-KVA.example', 'ana@xn--bcher-kva.example'],
  ['ana@例え.テスト', 'ana@xn--r8jz45g.xn--zckzah'],
  ['ana@例え\u3002テスト', 'ana@xn--r8jz45g.xn--zckzah'],
  ['ana@school.example', 'ana@school.example'],
  [`ana@${label63}.example`, `ana@${label63}.example`],
  [`${'a'.repeat(64)}@example.org`, `${'a'.repeat(64)}@example.org`],
  [longest, longest],
];

const INVALID: readonly (readonly [why: string, typed: string])[] = [
  ['nothing', ''],
  ['no @', 'ana.example.org'],
  ['only an @', '@'],
  ['no local part', '@example.org'],
  ['no domain', 'ana@'],
  ['two @', 'ana@souza@example.org'],
  ['a domain without a dot', 'ana@localhost'],
  ['a leading dot', '.ana@example.org'],
  ['a trailing dot', 'ana.@example.org'],
  ['a double dot', 'ana..souza@example.org'],
  ['a quoted local part', '"ana"@example.org'],
  ['a quoted space', '"ana souza"@example.org'],
  ['a comment', 'ana(comment)@example.org'],
  ['a comment in the domain', 'ana@example.org(comment)'],
  ['a display name', 'Ana <ana@example.org>'],
  ['a mailto link', 'mailto:ana@example.org'],
  ['a space in the local part', 'ana souza@example.org'],
  ['a space in the domain', 'ana@exam ple.org'],
  ['two addresses', 'ana@example.org,rui@example.org'],
  ['a backslash', 'ana\\souza@example.org'],
  ['a line break that would end a mail header', 'ana@example.org\r\nBcc: rui@example.org'],
  ['a line break inside the domain, which URL() drops', 'ana@exam\nple.org'],
  ['a tab inside the domain, which URL() drops', 'ana@exam\tple.org'],
  ['a null byte', 'ana\0@example.org'],
  ['a local part outside ASCII', 'josé@example.org'],
  ['a full-width local part', '\uff41\uff4e\uff41@example.org'],
  ['a Kelvin sign, whose small letter is a k', '\u212aate@example.org'],
  ['a local part of 65 characters', `${'a'.repeat(65)}@example.org`],
  ['a label of 64 characters', `ana@${'a'.repeat(64)}.example`],
  ['an address of 255 characters', `${'c'.repeat(64)}@${longDomain}.com`],
  ['an address that is too long once it is in punycode', `${'c'.repeat(64)}@${longDomain.slice(0, -4)}.ü.de`],
  ['a leading dot in the domain', 'ana@.example.org'],
  ['a trailing dot in the domain', 'ana@example.org.'],
  ['a double dot in the domain', 'ana@example..org'],
  ['a label with a leading hyphen', 'ana@-example.org'],
  ['a label with a trailing hyphen', 'ana@example-.org'],
  ['an underscore in the domain', 'ana@my_school.example'],
  ['a top level of digits', 'ana@example.123'],
  ['an IPv4 address', 'ana@192.0.2.1'],
  ['an IPv4 address in disguise', 'ana@0x7f.1'],
  ['an IPv4 address in full-width digits', 'ana@\uff11\uff19\uff12.0.2.1'],
  ['an address literal', 'ana@[192.0.2.1]'],
  ['an IPv6 literal', 'ana@[2001:db8::1]'],
  ['a port', 'ana@example.org:25'],
  ['a path', 'ana@example.org/inbox'],
  ['a full-width slash', 'ana@example.org\uff0finbox'],
  ['a backslash in the domain, which URL() reads as a slash', 'ana@example.org\\inbox'],
  ['a query', 'ana@example.org?x'],
  ['a fragment', 'ana@example.org#x'],
  ['a percent-encoding', 'ana@ex%61mple.org'],
  ['a percent-encoded dot', 'ana@example%2eorg'],
  ['punycode of nothing', 'ana@xn--.example'],
  ['a full-width percent-encoding', 'ana@ex\uff0561mple.org'],
  ['a domain with a symbol that maps to a slash', 'ana@\u2100.example'],
];

describe('normalizeEmailAddress', () => {
  it.each(VALID)('takes %j as %s', (typed, address) => {
    expect(normalizeEmailAddress(typed)).toBe(address);
  });

  it.each(INVALID)('refuses %s: %j', (_, typed) => {
    expect(normalizeEmailAddress(typed)).toBeNull();
  });

  it('knows an address of exactly 254 characters', () => {
    expect(longest).toHaveLength(EMAIL_ADDRESS_MAX);
  });

  it('takes every plain address, and keeps it but for its case', () => {
    const plain = fc.emailAddress().filter((address) => address.length <= EMAIL_ADDRESS_MAX);
    fc.assert(fc.property(plain, (address) => normalizeEmailAddress(address) === address.toLowerCase()));
  });

  const likeAnAddress = fc
    .tuple(
      fc.string({ unit: fc.constantFrom(...'aZ0.+-_ ü"é@') }),
      fc.string({ unit: fc.constantFrom(...'aZ0.-ü例İß\u212a\u3002\uff0f') }),
    )
    .map(([local, domain]) => `a${local}@${domain}b.example`);
  const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.emailAddress(), likeAnAddress);

  it('changes nothing when it is done again', () => {
    fc.assert(
      fc.property(anything, (typed) => {
        const once = normalizeEmailAddress(typed);
        if (once !== null) expect(normalizeEmailAddress(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  it('returns null or a lower-case ASCII email that is not too long, whatever is typed', () => {
    fc.assert(
      fc.property(anything, (typed) => {
        const address = normalizeEmailAddress(typed) ?? 'null@example.org';
        expect(address).toMatch(/^[!-?A-Z^-~]+@[a-z0-9.-]+\.[a-z0-9-]+$/);
        expect(address).toBe(address.toLowerCase());
        expect(address.length).toBeLessThanOrEqual(EMAIL_ADDRESS_MAX);
      }),
      { numRuns: 2000 },
    );
  });

  it('does not care about case and space around', () => {
    fc.assert(
      fc.property(fc.emailAddress(), fc.constantFrom('', ' ', '\t', '\u00a0'), (address, space) => {
        expect(normalizeEmailAddress(space + address.toUpperCase() + space)).toBe(normalizeEmailAddress(address));
      }),
    );
  });

  it.each([
    ['dots', '.'.repeat(1_000_000)],
    ['letters', 'a'.repeat(1_000_000)],
    ['ats', '@'.repeat(1_000_000)],
    ['labels', `a@${'a.'.repeat(500_000)}`],
    ['marks to put in order', `a@${'\u0315\u0300'.repeat(500_000)}.org`],
  ])('does not work long on a megabyte of %s', (_, typed) => {
    const start = performance.now();
    expect(checkEmailAddress(typed)).toEqual(invalid('TOO_LONG', EMAIL_ADDRESS_MAX));
    expect(performance.now() - start).toBeLessThan(500);
  });
});

describe('checkEmailAddress', () => {
  it.each([undefined, null, '', ' \n'])('requires an address: %j', (typed) => {
    expect(checkEmailAddress(typed)).toEqual(invalid('REQUIRED'));
  });

  it('distinguishes what is too long from what is no email', () => {
    expect(checkEmailAddress('ana')).toEqual(invalid('INVALID_EMAIL'));
    expect(checkEmailAddress(`ana@${'a.'.repeat(200)}org`)).toEqual(invalid('TOO_LONG', 254));
  });

  it('returns the email in its normal form', () => {
    expect(checkEmailAddress(' Ana@Example.org ')).toEqual(valid('ana@example.org'));
  });
});
