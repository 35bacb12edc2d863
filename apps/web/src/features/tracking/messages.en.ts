import { plural } from '../../i18n/formats.js';

/** Messages of the acceptance list, in English. */
export const trackingMessages = {
  title: 'Acceptances',
  count: ({ count }: { readonly count: number }) => plural('en', count, { one: '# person', other: '# people' }),
  emptyTitle: 'Nobody has accepted yet',
  empty: 'Share the link or the code. Whoever accepts appears here within seconds, with their name and email.',
  failedTitle: 'The acceptances could not be loaded',
  columns: { who: 'Who', when: 'When', outcome: 'Account', email: 'Email status' },
  zone: ({ zone }: { readonly zone: string }) => `Times are in ${zone}.`,
  outcomes: { ACCOUNT_CREATED: 'New', ACCOUNT_ENROLLED: 'Existing' },
  emailStatuses: {
    QUEUED: 'Waiting to be sent',
    SENT: 'Sent',
    DELIVERED: 'Delivered',
    BOUNCED: 'Bounced',
    FAILED: 'Could not be sent',
  },
};
