import { valid, issueOf, invalid, invalidForAll, type Validation, type Issue } from '../validation.js';
import { HOUR } from '../duration.js';
import { INVITATION_CODE_ALPHABET } from '../invitation/invitation-code.js';
import { countCodePoints, isLongerThan } from '../text.js';
import { isCommonPassword } from './common-passwords.js';

/** The shortest password, in code points (decisions, First sign-in). */
export const PASSWORD_MIN = 8;
/** The longest password, in code points (decisions, First sign-in). */
export const PASSWORD_MAX = 128;

/** How long an access password works, from the moment its hash was stored: 72 hours (decisions, Passwords). */
export const ACCESS_PASSWORD_VALID_MS = 72 * HOUR;

/** Symbols of an access password: 31^12 of them, about 59 bits. */
const ACCESS_PASSWORD_LENGTH = 12;
const ACCESS_PASSWORD_GROUP = /.{4}(?=.)/g;
/** With 128 bits to draw 59 from, no symbol is likelier than another by more than one part in 2^68. */
const ACCESS_PASSWORD_BYTES = 16;

/**
 * A password that somebody chooses, kept exactly as typed.
 * Issues: REQUIRED, TOO_SHORT, TOO_LONG, WEAK_PASSWORD (a common one), SAME_PASSWORD (the one they have now, which at
 * the first sign-in is the access password).
 */
export function checkNewPassword(password: string, current: string): Validation<string> {
  if (password === '') return invalid('REQUIRED');
  if (isLongerThan(password, PASSWORD_MAX)) return invalid('TOO_LONG', PASSWORD_MAX);
  const issues: Issue[] = [];
  if (countCodePoints(password) < PASSWORD_MIN) issues.push(issueOf('TOO_SHORT', PASSWORD_MIN));
  else if (isCommonPassword(password)) issues.push(issueOf('WEAK_PASSWORD'));
  if (password === current) issues.push(issueOf('SAME_PASSWORD'));
  return issues.length === 0 ? valid(password) : invalidForAll(issues);
}

/** An access password from at least 16 random bytes, in the shape ABCD-EFGH-JKMN. Throws a RangeError on fewer. */
export function accessPasswordFrom(bytes: Uint8Array): string {
  if (bytes.length < ACCESS_PASSWORD_BYTES) throw new RangeError('An access password takes at least 16 random bytes.');
  const radix = BigInt(INVITATION_CODE_ALPHABET.length);
  let rest = bytes.reduce((number, byte) => number * 256n + BigInt(byte), 0n);
  let symbols = '';
  while (symbols.length < ACCESS_PASSWORD_LENGTH) {
    symbols += INVITATION_CODE_ALPHABET.charAt(Number(rest % radix));
    rest /= radix;
  }
  return symbols.replace(ACCESS_PASSWORD_GROUP, '$&-');
}

/**
 * An access password in the form in which it is hashed and compared: upper case, without hyphens and spaces, full-width
 * and similar letters as plain ones (decisions, Typing it). Never used on passwords that people choose.
 */
export function canonicalAccessPassword(typed: string): string {
  return typed
    .normalize('NFKC')
    .replace(/[\s\p{Pd}\p{Cf}]/gu, '')
    .toUpperCase();
}
