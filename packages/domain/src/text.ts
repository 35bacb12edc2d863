import { valid, issueOf, invalid, validUnless, type Validation, type Issue } from './validation.js';

/**
 * What reverses or isolates the direction of the text around it: in a title it would rearrange the rest of the page's
 * head, a mail's subject or a table's row. The marks U+200E and U+200F affect nothing but their neighbours, and stay.
 */
const BIDI_CONTROL = String.raw`\u202a-\u202e\u2066-\u2069`;
/** Control characters, separators that break a line, and halves of a surrogate pair, which no database stores. */
const INVALID_IN_LINE = new RegExp(String.raw`[\p{Cc}\p{Cs}\u2028\u2029${BIDI_CONTROL}]`, 'u');
/** The same, but for tabs and line feeds, and for the separators. */
const INVALID_IN_PARAGRAPHS = new RegExp(String.raw`[^\P{Cc}\t\n]|[\p{Cs}${BIDI_CONTROL}]`, 'u');
/** Any character that is drawn: no space, no format character, nothing that fonts leave out. */
const VISIBLE = /[^\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/u;

/** Whether a text has more than `max` code points. Looks at no more of it than needed. */
export function isLongerThan(text: string, max: number): boolean {
  if (text.length <= max) return false;
  if (text.length > 2 * max) return true;
  return countCodePoints(text) > max;
}

/** The length of a text as the rules count it: in code points (decisions, Lengths). */
export function countCodePoints(text: string): number {
  return Array.from(text).length;
}

/** Whether anything of the text is drawn. */
export function isVisible(text: string): boolean {
  return VISIBLE.test(text);
}

/**
 * A required text of one line, such as a title: trimmed, 1 to `max` code points.
 * Issues: REQUIRED, TOO_LONG, INVALID_TEXT (control characters, line breaks, bidi controls).
 */
export function checkLine(typed: string | null | undefined, max: number): Validation<string> {
  const line = (typed ?? '').trim();
  if (!isVisible(line) && !INVALID_IN_LINE.test(line)) return invalid('REQUIRED');
  return validUnless(issuesOfText(line, max, INVALID_IN_LINE), line);
}

/**
 * An optional text of one line, such as an id of another system: trimmed, at most `max` code points, null when empty.
 * Issues: TOO_LONG, INVALID_TEXT (as {@link checkLine}, or nothing in it is drawn).
 */
export function checkOptionalLine(typed: string | null | undefined, max: number): Validation<string | null> {
  const line = (typed ?? '').trim();
  if (line === '') return valid(null);
  return isVisible(line) ? checkLine(line, max) : invalid('INVALID_TEXT');
}

/**
 * An optional text of several lines, such as a description: trimmed, at most `max` code points, null when empty.
 * Line breaks of every platform become line feeds. Issues: TOO_LONG, INVALID_TEXT (other control characters, bidi
 * controls).
 */
export function checkParagraphs(typed: string | null | undefined, max: number): Validation<string | null> {
  const paragraphs = (typed ?? '').trim().replace(/\r\n?/g, '\n');
  if (paragraphs === '') return valid(null);
  return validUnless(issuesOfText(paragraphs, max, INVALID_IN_PARAGRAPHS), paragraphs);
}

function issuesOfText(text: string, max: number, forbidden: RegExp): readonly Issue[] {
  const issues: Issue[] = [];
  if (isLongerThan(text, max)) issues.push(issueOf('TOO_LONG', max));
  if (forbidden.test(text)) issues.push(issueOf('INVALID_TEXT'));
  return issues;
}
