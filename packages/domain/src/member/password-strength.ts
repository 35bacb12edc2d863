import { checkNewPassword } from './password-rules.js';

/** The least number of bits for a strength of 2, 3 and 4. */
const BITS_OF_STRENGTH: readonly number[] = [45, 60, 80];
/** How much a character counts that repeats the one before it, or follows it in order. */
const PREDICTABLE_CHARACTER = 0.25;
/** Kinds of characters, and how many of each a guesser has to try. */
const KINDS: readonly (readonly [RegExp, number])[] = [
  [/[a-z]/, 26],
  [/[A-Z]/, 26],
  [/[0-9]/, 10],
  [/[ -/:-@[-`{-~]/, 33],
  [/[^ -~]/, 100],
];

/**
 * A hint for whoever chooses a password, from 0 (invalid: too short, too long or known to the browser as weak) over 1
 * (valid) to 4 (very strong). A rough count of bits, not a rule: {@link checkNewPassword} decides, on the server with a
 * longer list.
 */
export function passwordStrength(password: string): 0 | 1 | 2 | 3 | 4 {
  if (!checkNewPassword(password, { current: null, isCommon: () => false }).ok) return 0;
  const bits = roughBits(password);
  const [fair = 0, good = 0, strong = 0] = BITS_OF_STRENGTH;
  if (bits >= strong) return 4;
  if (bits >= good) return 3;
  return bits >= fair ? 2 : 1;
}

function roughBits(password: string): number {
  const pool = KINDS.reduce((size, [kind, count]) => (kind.test(password) ? size + count : size), 0);
  const points = Array.from(password, (character) => character.codePointAt(0) ?? 0);
  const surprises = points.reduce((sum, point, index) => sum + surprise(point, points[index - 1]), 0);
  return surprises * Math.log2(pool);
}

function surprise(point: number, before: number | undefined): number {
  return before !== undefined && Math.abs(point - before) <= 1 ? PREDICTABLE_CHARACTER : 1;
}
