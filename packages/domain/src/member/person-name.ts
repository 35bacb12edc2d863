import { valid, invalid, type Validation } from '../validation.js';
import { isLongerThan, isVisible } from '../text.js';
import { containsWebAddress } from './web-address.js';

/** The longest name, in code points (decisions, Name). */
export const PERSON_NAME_MAX = 100;

/** Nothing that shrinks to a name is longer than this, in UTF-16 units; more is not even looked at. */
const LONGEST_TYPED = 20 * PERSON_NAME_MAX;

/** Control characters, line breaks, halves of a surrogate pair, and what turns the direction of the text around it. */
const NOT_IN_A_NAME = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

/**
 * A person's name as a required field: NFC, trimmed, inner runs of spaces as one, 1 to 100 code points, any script.
 * Issues: REQUIRED, TOO_LONG, INVALID_NAME (control characters, line breaks, bidi controls, web addresses).
 */
export function checkPersonName(typed: string | null | undefined): Validation<string> {
  const trimmed = (typed ?? '').trim();
  if (trimmed === '') return invalid('REQUIRED');
  if (trimmed.length > LONGEST_TYPED) return invalid('TOO_LONG', PERSON_NAME_MAX);
  const name = trimmed.normalize('NFC').replace(/\p{Zs}+/gu, ' ');
  if (isLongerThan(name, PERSON_NAME_MAX)) return invalid('TOO_LONG', PERSON_NAME_MAX);
  const isName = isVisible(name) && !NOT_IN_A_NAME.test(name) && !containsWebAddress(name);
  return isName ? valid(name) : invalid('INVALID_NAME');
}
