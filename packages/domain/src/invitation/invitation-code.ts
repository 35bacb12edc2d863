import { valid, invalid, type Validation } from '../validation.js';

/** A-Z without I, L and O, and 2-9: no symbol is read for another (decisions, Codes). */
export const INVITATION_CODE_ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** Symbols in a code (specification, How it works). 31^7 codes: safe only while guessing is throttled. */
export const INVITATION_CODE_LENGTH = 7;

/** Longer than any link of ours that a person may paste, in UTF-16 units. */
const LONGEST_PASTE = 2048;

/** What people and their keyboards put between symbols: spaces, hyphens and dashes of every kind, invisible joints. */
const BETWEEN_SYMBOLS = /[\s\p{Pd}\u2212\u00ad\u200b-\u200d\u2060]/gu;

/** In ASCII on purpose: folding case by Unicode would read a long s as S, and a Kelvin sign as K. */
const SEVEN_SYMBOLS = /^[A-HJKMNP-Za-hjkmnp-z2-9]{7}$/;

/** The last step of an acceptance page's address, in the part before the query. */
const CODE_IN_LINK = /(?:^|\/)i\/([^/]+)\/?$/i;

/**
 * Draws a code, each symbol uniform over the alphabet.
 * @param randomBelow a uniform integer from 0 up to, and without, its argument; from a cryptographic source.
 */
export function drawInvitationCode(randomBelow: (exclusiveMax: number) => number): string {
  return Array.from({ length: INVITATION_CODE_LENGTH }, () =>
    INVITATION_CODE_ALPHABET.charAt(randomBelow(INVITATION_CODE_ALPHABET.length)),
  ).join('');
}

/**
 * The code that a person meant: typed in any case, with spaces and hyphens, or as the whole link pasted, with
 * whatever query and fragment it has picked up (decisions, Codes). Null when it is none.
 */
export function normalizeInvitationCode(typed: string): string | null {
  if (typed.length > LONGEST_PASTE) return null;
  const beforeQuery = typed.split(/[?#]/, 1)[0] ?? '';
  const symbols = (CODE_IN_LINK.exec(beforeQuery.trim())?.[1] ?? typed).replace(BETWEEN_SYMBOLS, '');
  return SEVEN_SYMBOLS.test(symbols) ? symbols.toUpperCase() : null;
}

/** A code as a required field. Issues: REQUIRED, INVALID_CODE. */
export function checkInvitationCode(typed: string | null | undefined): Validation<string> {
  if (typed === null || typed === undefined || typed.trim() === '') return invalid('REQUIRED');
  const code = normalizeInvitationCode(typed);
  return code === null ? invalid('INVALID_CODE') : valid(code);
}

/** The address of the acceptance page: what is shared. `publicUrl` is the origin that people reach us by. */
export function invitationUrl(publicUrl: string, code: string): string {
  return `${publicUrl}/i/${code}`;
}
