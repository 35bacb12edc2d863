import { valid, issueOf, invalid, invalidForAll, type Validation, type Issue } from './validation.js';

/** Control characters, separators that break a line, and halves of a surrogate pair, which no database stores. */
const NOT_IN_A_LINE = /[\p{Cc}\p{Cs}\u2028\u2029]/u;
/** The same, but for tabs and line feeds. */
const NOT_IN_PARAGRAPHS = /[^\P{Cc}\t\n]|\p{Cs}/u;
/** Something that leaves ink: neither space nor format nor a character that is drawn as nothing. */
const VISIBLE = /[^\p{Z}\p{Cc}\p{Cf}\p{Default_Ignorable_Code_Point}]/u;

/** Whether a text has more than `max` code points. Looks at no more of it than it must. */
export function isLongerThan(text: string, max: number): boolean {
  if (text.length <= max) return false;
  if (text.length > 2 * max) return true;
  return countCodePoints(text) > max;
}

/** The length of a text as the rules count it: in code points (decisions, Lengths). */
export function countCodePoints(text: string): number {
  return Array.from(text).length;
}

/** Whether anything of the text would be seen. */
export function isVisible(text: string): boolean {
  return VISIBLE.test(text);
}

/**
 * A required text of one line, such as a title: trimmed, 1 to `max` code points.
 * Issues: REQUIRED, TOO_LONG, INVALID_TEXT (control characters, line breaks).
 */
export function checkLine(typed: string | null | undefined, max: number): Validation<string> {
  const line = (typed ?? '').trim();
  if (!isVisible(line) && !NOT_IN_A_LINE.test(line)) return invalid('REQUIRED');
  return withoutIssues(line, issuesOfText(line, max, NOT_IN_A_LINE));
}

/**
 * An optional text of several lines, such as a description: trimmed, at most `max` code points, null when empty.
 * Line breaks of every platform become line feeds. Issues: TOO_LONG, INVALID_TEXT (other control characters).
 */
export function checkParagraphs(typed: string | null | undefined, max: number): Validation<string | null> {
  const paragraphs = (typed ?? '').trim().replace(/\r\n?/g, '\n');
  if (paragraphs === '') return valid(null);
  return withoutIssues(paragraphs, issuesOfText(paragraphs, max, NOT_IN_PARAGRAPHS));
}

function issuesOfText(text: string, max: number, forbidden: RegExp): readonly Issue[] {
  const issues: Issue[] = [];
  if (isLongerThan(text, max)) issues.push(issueOf('TOO_LONG', max));
  if (forbidden.test(text)) issues.push(issueOf('INVALID_TEXT'));
  return issues;
}

function withoutIssues<T>(value: T, issues: readonly Issue[]): Validation<T> {
  return issues.length === 0 ? valid(value) : invalidForAll(issues);
}
