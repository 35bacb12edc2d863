import type { AcceptanceMessages } from './messages.js';

/** What to tell beside a field about the rule that it broke; a rule that this page does not know is told in general. */
export function fieldIssue(
  messages: AcceptanceMessages,
  field: 'name' | 'email' | 'code',
  issue: string | undefined,
): string | undefined {
  if (issue === undefined) return undefined;
  const known: Readonly<Record<string, string>> = messages.issues[field];
  return known[issue] ?? messages.issues.other;
}
