import type { AcceptanceMessages } from './messages.js';

/** The sentence beside a field about its issue; a code that this page does not know gets a general one. */
export function fieldIssue(
  messages: AcceptanceMessages,
  field: 'name' | 'email' | 'code',
  issue: string | undefined,
): string | undefined {
  if (issue === undefined) return undefined;
  const known: Readonly<Record<string, string>> = messages.issues[field];
  return known[issue] ?? messages.issues.other;
}
