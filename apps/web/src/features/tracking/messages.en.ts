// Generated from messages.en.json by `npm run codegen`. Do not edit.
import { readCatalogue } from '@matricula/i18n';

export const messages = readCatalogue<{
  readonly title: string;
  readonly count: (values: { readonly count: number }) => string;
  readonly emptyTitle: string;
  readonly empty: string;
  readonly failedTitle: string;
  readonly columns: { readonly who: string; readonly when: string; readonly outcome: string; readonly email: string };
  readonly zone: (values: { readonly zone: string }) => string;
  readonly outcomes: { readonly ACCOUNT_CREATED: string; readonly ACCOUNT_ENROLLED: string };
  readonly emailStatuses: {
    readonly QUEUED: string;
    readonly SENT: string;
    readonly DELIVERED: string;
    readonly BOUNCED: string;
    readonly FAILED: string;
  };
}>('en', {
  title: 'Acceptances',
  count: [['count', 'plural', { one: ['#', ' person'], other: ['#', ' people'] }]],
  emptyTitle: 'No acceptances yet',
  empty: 'Share the link or the code. People appear here as they accept.',
  failedTitle: 'Acceptances couldn’t be loaded',
  columns: { who: 'Who', when: 'When', outcome: 'Account', email: 'Email status' },
  zone: ['Times are ', ['zone'], '.'],
  outcomes: { ACCOUNT_CREATED: 'New', ACCOUNT_ENROLLED: 'Existing' },
  emailStatuses: { QUEUED: 'Sending', SENT: 'Sent', DELIVERED: 'Delivered', BOUNCED: 'Bounced', FAILED: 'Not sent' },
});
