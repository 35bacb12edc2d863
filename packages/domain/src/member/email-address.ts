import { valid, invalid, type Validation } from '../validation.js';
import { isLongerThan } from '../text.js';

/** The longest address, in characters, once normalised (decisions, Email). */
export const EMAIL_ADDRESS_MAX = 254;

/** The longest local part (RFC 5321). */
const LOCAL_PART_MAX = 64;
/** Nothing that shrinks to 254 characters is longer than this, in UTF-16 units; more is not even looked at. */
const LONGEST_TYPED = 4 * EMAIL_ADDRESS_MAX;

/** RFC 5322's dot-atom: printable ASCII, no leading, trailing or double dot; neither quotes nor comments. */
const DOT_ATOM = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
/** ASCII that stands in no hostname. Looked for before URL() sees the text, which gives each of these a meaning. */
const NOT_IN_A_HOSTNAME = /[\0-,/:-@[-`{-\x7f]/;
/** A label of a hostname: letters, digits and inner hyphens, at most 63. */
const LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/**
 * The one form in which an address is stored and compared: trimmed, NFC, lower case, domain in punycode (decisions,
 * Email). Dots and +tags are part of it. Null when it is no address that we take.
 */
export function normalizeEmailAddress(typed: string): string | null {
  const trimmed = typed.trim();
  if (trimmed.length > LONGEST_TYPED) return null;
  const at = trimmed.lastIndexOf('@');
  const local = trimmed.slice(0, Math.max(at, 0));
  if (local.length > LOCAL_PART_MAX || !DOT_ATOM.test(local)) return null;
  const hostname = normalizeHostname(trimmed.slice(at + 1));
  if (hostname === null) return null;
  const address = `${local.toLowerCase()}@${hostname}`;
  return address.length > EMAIL_ADDRESS_MAX ? null : address;
}

/** An address as a required field. Issues: REQUIRED, TOO_LONG, INVALID_EMAIL. */
export function checkEmailAddress(typed: string | null | undefined): Validation<string> {
  const trimmed = (typed ?? '').trim();
  if (trimmed === '') return invalid('REQUIRED');
  const address = normalizeEmailAddress(trimmed);
  if (address !== null) return valid(address);
  return isLongerThan(trimmed, EMAIL_ADDRESS_MAX) ? invalid('TOO_LONG', EMAIL_ADDRESS_MAX) : invalid('INVALID_EMAIL');
}

/** A plain dotted hostname in lower case and punycode; null for everything else, IP addresses among it. */
function normalizeHostname(typed: string): string | null {
  if (NOT_IN_A_HOSTNAME.test(typed)) return null;
  const labels = punycode(typed.normalize('NFC').toLowerCase())?.split('.') ?? [];
  const topLevel = labels.at(-1) ?? '';
  const isPlain = labels.length >= 2 && labels.every((label) => LABEL.test(label)) && !/^\d+$/.test(topLevel);
  return isPlain ? labels.join('.') : null;
}

/** URL() knows the mapping of international domains on both sides, without a library. */
function punycode(domain: string): string | null {
  try {
    return new URL(`http://${domain}`).hostname;
  } catch {
    return null;
  }
}
