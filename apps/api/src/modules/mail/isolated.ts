/** Scripts that run from right to left, and marks that make text do so. */
const RIGHT_TO_LEFT = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const DIRECTION_CONTROLS = /[\u202a-\u202e\u2066-\u2069]/gu;
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_ISOLATE = '\u2069';

/**
 * A text that somebody typed, inside a sentence of ours, on one line: text that runs from right to left is isolated, so
 * that it does not change the direction of what is beside it (UAX #9). Other text is left as it is.
 */
export function isolated(text: string): string {
  const line = text.replace(DIRECTION_CONTROLS, '').replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
  return RIGHT_TO_LEFT.test(line) ? `${FIRST_STRONG_ISOLATE}${line}${POP_ISOLATE}` : line;
}
