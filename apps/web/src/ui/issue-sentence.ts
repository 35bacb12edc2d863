import type { Issue } from '@matricula/domain';
import type { dashboard } from '../i18n/en/dashboard.js';
import type { TranslationOf } from '../i18n/catalogue.js';

type IssueWords = TranslationOf<typeof dashboard>['issues'];

/** A broken rule as this page or the server tells it; the server's codes may be newer than this page. */
export interface ToldIssue {
  readonly code: Issue['code'] | (string & {});
  readonly limit?: number | undefined;
}

/** One broken rule in words that say what to do, to stand under its field. */
export function issueSentence(words: IssueWords, { code, limit }: ToldIssue): string {
  const known = Object.entries(words).find(([name]) => name === code)?.[1] ?? words.unknown;
  return typeof known === 'string' ? known : known({ limit });
}
