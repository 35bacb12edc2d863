import type { DashboardMessages } from '../../i18n/dashboard-messages.js';
import type { InputIssue } from '../light/field-issues.js';

/** The sentence under a field that says how to solve an issue. A code that this page does not know gets a general one. */
export function issueSentence(
  messages: DashboardMessages['issues'],
  { code, limit }: Pick<InputIssue, 'code' | 'limit'>,
): string {
  const known = Object.entries(messages).find(([name]) => name === code)?.[1] ?? messages.unknown;
  return typeof known === 'string' ? known : known({ limit: limit ?? 0 });
}
