import type { InputIssue } from '../../ui/light/field-issues.js';
import type { AuthMessages } from './messages.js';

/** The sentence beside a field about its issue; a code that this page does not know gets a general one. */
export function accountIssue(messages: AuthMessages['issues'], { code }: Pick<InputIssue, 'code'>): string {
  const known: Readonly<Record<string, string>> = messages;
  return known[code] ?? messages.other;
}
