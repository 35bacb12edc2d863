import { issueOf, invalid, validUnless, type Validation, type Issue } from '../validation.js';
import { HOUR } from '../duration.js';
import { INVITATION_CODE_ALPHABET } from '../invitation/invitation-code.js';
import { countCodePoints, isLongerThan } from '../text.js';
import { isWeakPassword, type PasswordOwner } from './weak-password.js';

/** The shortest password, in code points (decisions, First sign-in). */
export const PASSWORD_MIN = 8;
/** The longest password, in code points (decisions, First sign-in). */
export const PASSWORD_MAX = 128;

/** Nothing that shrinks to a password in NFC is longer than this, in code points; more is not even normalised. */
const LONGEST_TYPED = 4 * PASSWORD_MAX;
const LONE_SURROGATE = /\p{Cs}/u;

/** How long an access password works, from the moment its hash was stored: 72 hours (decisions, Passwords). */
export const ACCESS_PASSWORD_VALID_MS = 72 * HOUR;

/** How long a link to choose a new password works: 60 minutes (decisions, Forgot it). */
export const PASSWORD_RESET_VALID_MS = HOUR;

/** Symbols of an access password: 31^12 of them, about 59 bits. */
const ACCESS_PASSWORD_LENGTH = 12;
const ACCESS_PASSWORD_GROUP = /.{4}(?=.)/g;
/** With 128 bits to draw 59 from, no symbol is more likely than another by more than one part in 2^68. */
const ACCESS_PASSWORD_BYTES = 16;

/** What the rules of a new password depend on. */
export interface NewPasswordContext extends PasswordOwner {
  /** The password that they have now, which at the first sign-in is the access password; null where there is none. */
  readonly current: string | null;
  /**
   * Whether a password in lower case is on the list of common ones. The server has a long list; the browser, where it
   * would cost too many bytes, answers false.
   */
  readonly isCommon: (form: string) => boolean;
}

/**
 * A password that somebody chooses, kept as typed in NFC: keyboards write one accented letter in two ways.
 * Issues: REQUIRED, TOO_SHORT, TOO_LONG, INVALID_TEXT (half of a surrogate pair), WEAK_PASSWORD (a common one, or their
 * own email or name), SAME_PASSWORD (the current one, also in other case, with other hyphens and spaces).
 */
export function checkNewPassword(typed: string, context: NewPasswordContext): Validation<string> {
  if (typed === '') return invalid('REQUIRED');
  if (isBeyondAnyPassword(typed)) return invalid('TOO_LONG', PASSWORD_MAX);
  const password = typed.normalize('NFC');
  if (isLongerThan(password, PASSWORD_MAX)) return invalid('TOO_LONG', PASSWORD_MAX);
  const issues: Issue[] = [];
  if (LONE_SURROGATE.test(password)) issues.push(issueOf('INVALID_TEXT'));
  if (countCodePoints(password) < PASSWORD_MIN) issues.push(issueOf('TOO_SHORT', PASSWORD_MIN));
  else if (isWeakPassword(password, context, context.isCommon)) issues.push(issueOf('WEAK_PASSWORD'));
  if (isSamePassword(password, context.current)) issues.push(issueOf('SAME_PASSWORD'));
  return validUnless(issues, password);
}

/** Compared as access passwords are: whoever types the mailed one in lower case has not chosen another. */
function isSamePassword(password: string, current: string | null): boolean {
  if (current === null || current === '') return false;
  return password === current || canonicalAccessPassword(password) === canonicalAccessPassword(current);
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
 * Whether a typed password is too long to be anybody's. Check it before anything normalises the text: that takes time
 * that grows with the square of its length.
 */
export function isBeyondAnyPassword(typed: string): boolean {
  return isLongerThan(typed, LONGEST_TYPED);
}

/**
 * An access password in the form in which it is hashed and compared: upper case, without hyphens and spaces, full-width
 * and similar letters as plain ones (decisions, Typing it). Never used on passwords that people choose.
 */
export function canonicalAccessPassword(typed: string): string {
  if (isBeyondAnyPassword(typed)) return '';
  return typed
    .normalize('NFKC')
    .replace(/[\s\p{Pd}\p{Cf}]/gu, '')
    .toUpperCase();
}
