import { valid, invalid, type Validation } from '../validation.js';

/** A-Z without I, L and O, and 2-9: no symbol is mistaken for another (decisions, Codes). */
export const INVITATION_CODE_ALPHABET = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/** Symbols in a code (specification, How it works). 31^7 codes: safe only while guessing is throttled. */
export const INVITATION_CODE_LENGTH = 7;

/** Longer than any link of ours that a person may paste, in UTF-16 units. */
const LONGEST_PASTE = 2048;

/** What keyboards for Chinese, Japanese and Korean write in place of printable ASCII: each 0xFEE0 further on. */
const FULL_WIDTH = /[\uff01-\uff5e]/g;
const FULL_WIDTH_SHIFT = 0xfee0;

/** What people and their keyboards put between symbols: spaces, hyphens and dashes of every kind, invisible joints. */
const BETWEEN_SYMBOLS = /[\s\p{Pd}\u2212\u00ad\u200b-\u200d\u2060]/gu;
/** What a sentence, a mail program or a chat puts before and after a link: quotes, brackets, full stops, asterisks. */
const BEFORE_LINK = /^[\s\p{Ps}\p{Pi}<"'*_]+/u;
const AFTER_LINK = /[\s\p{Pe}\p{Pf}>"'*_.,;:!?\u2026\u3002\u3001]{1,20}$/u;

/** In ASCII on purpose: folding case by Unicode would read a long s as S, and a Kelvin sign as K. */
const SEVEN_SYMBOLS = /^[A-HJKMNP-Za-hjkmnp-z2-9]{7}$/;

/** The last step of an acceptance page's URL, in the part before the query. */
const CODE_IN_LINK = /(?:^|\/)i\/([^/]+)\/?$/i;
/** The query of a link to the page where a code is typed. */
const CODE_IN_QUERY = /(?:^|\/)join\/?\?(?:[^#]*&)?code=([^&#]*)/i;

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
 * The code that a person meant: typed in any case, in full-width letters, with spaces and hyphens, or as the whole link
 * pasted, with its query and fragment and the punctuation around it (decisions, Codes). Null when it is none.
 */
export function normalizeInvitationCode(typed: string): string | null {
  if (typed.length > LONGEST_PASTE) return null;
  const ascii = typed.replace(FULL_WIDTH, (wide) => String.fromCharCode(wide.charCodeAt(0) - FULL_WIDTH_SHIFT));
  const [beforeQuery = '', afterQuery] = splitAtQuery(ascii.replace(BEFORE_LINK, ''));
  const link = beforeQuery.replace(AFTER_LINK, '');
  const inLink = CODE_IN_LINK.exec(link)?.[1] ?? CODE_IN_QUERY.exec(ascii)?.[1]?.replace(AFTER_LINK, '');
  // Without a link, a ? or # is no query: AB2K7MZ? is a code with a question mark, AB2K7MZ?x is none.
  const code = inLink ?? (afterQuery?.trim() ? '' : link);
  const symbols = code.replace(BETWEEN_SYMBOLS, '');
  return SEVEN_SYMBOLS.test(symbols) ? symbols.toUpperCase() : null;
}

function splitAtQuery(text: string): readonly [string, string?] {
  const at = text.search(/[?#]/);
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

/** A code as a required field. Issues: REQUIRED, INVALID_CODE. */
export function checkInvitationCode(typed: string | null | undefined): Validation<string> {
  if (typed === null || typed === undefined || typed.trim() === '') return invalid('REQUIRED');
  const code = normalizeInvitationCode(typed);
  return code === null ? invalid('INVALID_CODE') : valid(code);
}

/** The URL of the acceptance page, which is shared. `publicUrl` is the origin under which people reach the product. */
export function invitationUrl(publicUrl: string, code: string): string {
  return `${publicUrl}/i/${code}`;
}
