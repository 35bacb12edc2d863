import type { AcceptanceWords } from '../../i18n/acceptance-words.js';

/** What to tell beside a field about the rule that it broke; a rule that this page does not know is told in general. */
export function fieldIssue(
  words: AcceptanceWords,
  field: 'name' | 'email' | 'code',
  issue: string | undefined,
): string | undefined {
  if (issue === undefined) return undefined;
  const known: Readonly<Record<string, string>> = words.issues[field];
  return known[issue] ?? words.issues.other;
}
