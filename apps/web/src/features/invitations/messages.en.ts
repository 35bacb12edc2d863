import { formatNumber, plural } from '../../i18n/formats.js';

const number = (value: number) => formatNumber('en', value);

/** Messages about invitations, in English. */
export const invitationMessages = {
  statuses: { ACTIVE: 'Active', EXPIRED: 'Expired', LIMIT_REACHED: 'Limit reached', INACTIVE: 'Inactive' },
  copyCode: 'Copy code',
  copyLink: 'Copy link',
  copyCodeOf: ({ title }: { readonly title: string }) => `Copy code of ${title}`,
  copyLinkOf: ({ title }: { readonly title: string }) => `Copy link of ${title}`,
  noExpiration: 'No expiration',
  uses: {
    label: 'Uses',
    ofLimit: ({ uses, limit }: { readonly uses: number; readonly limit: number }) =>
      `${number(uses)} of ${number(limit)}`,
    unlimited: ({ uses }: { readonly uses: number }) => `${number(uses)}, no limit`,
  },

  list: {
    title: 'Invitations',
    new: 'New invitation',
    /** Null stands for more than are counted. */
    total: ({ count }: { readonly count: number | null }) =>
      count === null
        ? 'More than 10,000 invitations'
        : plural('en', count, { one: '# invitation', other: '# invitations' }),
    filters: 'Filters',
    search: 'Search',
    searchHint: 'Title or code',
    order: 'Sort by',
    orders: {
      CREATED_AT_DESC: 'Newest first',
      CREATED_AT_ASC: 'Oldest first',
      TITLE_ASC: 'Title',
      EXPIRES_AT_ASC: 'Expiring soonest',
      USES_DESC: 'Most used',
    },
    status: 'Status',
    clear: 'Clear filters',
    columns: {
      invitation: 'Invitation',
      code: 'Code',
      status: 'Status',
      uses: 'Uses',
      expires: 'Expires',
      share: 'Share',
    },
    noneYetTitle: 'No invitations yet',
    noneYet:
      'An invitation gives you a code and a link. Whoever accepts it gets an account and is enrolled in its course.',
    noneMatchTitle: 'No invitation matches',
    noneMatch: 'Search for other words or choose other filters, or clear them to see every invitation.',
    pastEndTitle: 'This page is empty',
    pastEnd: 'The list has become shorter since this address was made.',
    failedTitle: 'The invitations could not be loaded',
  },

  form: {
    title: 'New invitation',
    back: 'Invitations',
    name: 'Title',
    nameHint: 'Students see it first.',
    namePlaceholder: 'Botany 101, evening group',
    description: 'Description',
    descriptionHint: 'What to expect, whom to ask. Shown under the title.',
    image: 'Background image',
    noImage: 'No image',
    covers: {
      aurora: 'Aurora',
      dunes: 'Dunes',
      harbour: 'Harbour',
      orchard: 'Orchard',
      library: 'Library',
      night: 'Night',
    },
    usageLimit: 'Usage limit',
    usageLimitHint: 'Empty: unlimited.',
    exclusive: 'Exclusive: one person',
    exclusiveHint: 'Sets the limit to 1.',
    expiresOn: 'Expires on',
    expiresAt: 'Time',
    expiresAtHint: 'Without one: the end of that day.',
    expirationHint: ({ zone }: { readonly zone: string }) => `Day and time are meant in ${zone}.`,
    expirationRead: ({ when }: { readonly when: string }) => `Can be accepted until ${when}.`,
    titleMissing: 'Give it a title.',
    courseMissing: 'Choose the course that people are enrolled in.',
    courseGone: 'This course is gone, or is not yours to invite to. Choose another one.',
    notAllowed: 'This course is archived, so nobody can be invited to it. Choose another one.',
    submit: 'Create invitation',
    preview: {
      title: 'What students will see',
      untitled: 'Title of the invitation',
      spots: ({ count }: { readonly count: number }) =>
        plural('en', count, { one: '# spot left', other: '# spots left' }),
      until: ({ when }: { readonly when: string }) => `Until ${when}`,
      accept: 'Accept invitation',
    },
  },

  page: {
    created: 'Your invitation is ready. Share its link or its code.',
    notFoundTitle: 'This invitation is not here',
    notFound: 'It does not exist, or it belongs to a course that you do not manage.',
    allInvitations: 'All invitations',
    failedTitle: 'This invitation could not be loaded',
    share: 'Share',
    shareHint: 'Send the link, or read out the code: people enter it at',
    notAccepting: {
      EXPIRED: 'Nobody can accept it now: it has expired.',
      LIMIT_REACHED: 'Nobody can accept it now: every spot is taken.',
      INACTIVE: 'Nobody can accept it now: it is inactive.',
    },
    facts: 'Details',
    course: 'Course',
    currentUses: 'Current uses',
    remainingSpots: 'Spots left',
    unlimitedSpots: 'Unlimited',
    expires: 'Expires',
    description: 'Description',
    createdBy: ({ name, date }: { readonly name: string; readonly date: string }) => `Created by ${name} on ${date}`,
    deactivate: 'Deactivate',
    activate: 'Activate',
    deactivated: 'Deactivated. Its code and counts are kept.',
    activated: 'Activated again, with the same code.',
    undo: 'Undo',
    gone: 'This invitation is gone, or is no longer yours to manage.',
    notAllowed: 'Its course is archived. Restore the course first, then activate the invitation.',
  },
};
