import type { Issue } from '@matricula/domain';
import type { dashboard } from '../i18n/en/dashboard.js';
import type { TranslationOf } from '../i18n/catalogue.js';

type IssueMessages = TranslationOf<typeof dashboard>['issues'];

/** A broken rule as this page or the server tells it; the server's codes may be newer than this page. */
export interface ServerIssue {
  readonly code: Issue['code'] | (string & {});
  readonly limit?: number | undefined;
}

/** One broken rule in messages that say what to do, to stand under its field. */
export function issueSentence(messages: IssueMessages, { code, limit }: ServerIssue): string {
  const known = Object.entries(messages).find(([name]) => name === code)?.[1] ?? messages.unknown;
  return typeof known === 'string' ? known : known({ limit });
}
