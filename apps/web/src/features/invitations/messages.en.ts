// Generated from messages.en.json by `npm run codegen`. Do not edit.
import { readCatalogue } from '@matricula/i18n';

export const messages = readCatalogue<{
  readonly statuses: {
    readonly ACTIVE: string;
    readonly EXPIRED: string;
    readonly LIMIT_REACHED: string;
    readonly INACTIVE: string;
  };
  readonly copyCode: string;
  readonly copyLink: string;
  readonly copyCodeOf: (values: { readonly title: string }) => string;
  readonly copyLinkOf: (values: { readonly title: string }) => string;
  readonly noExpiration: string;
  readonly uses: {
    readonly label: string;
    readonly ofLimit: (values: { readonly uses: number; readonly limit: number }) => string;
    readonly unlimited: (values: { readonly uses: number }) => string;
  };
  readonly list: {
    readonly title: string;
    readonly new: string;
    readonly filters: string;
    readonly search: string;
    readonly searchHint: string;
    readonly order: string;
    readonly orders: {
      readonly CREATED_AT_DESC: string;
      readonly CREATED_AT_ASC: string;
      readonly TITLE_ASC: string;
      readonly EXPIRES_AT_ASC: string;
      readonly USES_DESC: string;
    };
    readonly status: string;
    readonly clear: string;
    readonly columns: {
      readonly invitation: string;
      readonly code: string;
      readonly status: string;
      readonly uses: string;
      readonly expires: string;
      readonly created: string;
      readonly share: string;
    };
    readonly noneYetTitle: string;
    readonly noneYet: string;
    readonly noneMatchTitle: string;
    readonly noneMatch: string;
    readonly failedTitle: string;
    readonly newShort: string;
    readonly filtersChosen: (values: { readonly count: number }) => string;
    readonly shareOf: (values: { readonly title: string }) => string;
    readonly createdBy: (values: { readonly name: string }) => string;
    readonly zone: (values: { readonly zone: string }) => string;
  };
  readonly form: {
    readonly title: string;
    readonly back: string;
    readonly name: string;
    readonly nameHint: string;
    readonly namePlaceholder: string;
    readonly description: string;
    readonly descriptionHint: string;
    readonly image: string;
    readonly noImage: string;
    readonly covers: {
      readonly aurora: string;
      readonly dunes: string;
      readonly harbour: string;
      readonly orchard: string;
      readonly library: string;
      readonly night: string;
    };
    readonly usageLimit: string;
    readonly usageLimitHint: string;
    readonly exclusive: string;
    readonly exclusiveHint: string;
    readonly expiresOn: string;
    readonly expiresAt: string;
    readonly expiresAtHint: string;
    readonly expirationHint: (values: { readonly zone: string }) => string;
    readonly expirationRead: (values: { readonly when: string }) => string;
    readonly titleMissing: string;
    readonly courseMissing: string;
    readonly courseGone: string;
    readonly notAllowed: string;
    readonly submit: string;
    readonly preview: { readonly title: string; readonly untitled: string; readonly noCourse: string };
    readonly required: string;
  };
  readonly page: {
    readonly created: string;
    readonly notFoundTitle: string;
    readonly notFound: string;
    readonly allInvitations: string;
    readonly failedTitle: string;
    readonly share: string;
    readonly shareHint: string;
    readonly notAccepting: { readonly EXPIRED: string; readonly LIMIT_REACHED: string; readonly INACTIVE: string };
    readonly facts: string;
    readonly course: string;
    readonly currentUses: string;
    readonly remainingSpots: string;
    readonly unlimitedSpots: string;
    readonly expires: string;
    readonly description: string;
    readonly createdBy: (values: { readonly name: string; readonly date: string }) => string;
    readonly deactivate: string;
    readonly activate: string;
    readonly deactivated: string;
    readonly activated: string;
    readonly undo: string;
    readonly gone: string;
    readonly notAllowed: string;
    readonly opensInNewTab: string;
  };
}>('en', {
  statuses: { ACTIVE: 'Active', EXPIRED: 'Expired', LIMIT_REACHED: 'Full', INACTIVE: 'Inactive' },
  copyCode: 'Copy code',
  copyLink: 'Copy link',
  copyCodeOf: ['Copy code for ', ['title']],
  copyLinkOf: ['Copy link for ', ['title']],
  noExpiration: 'No expiration',
  uses: {
    label: 'Uses',
    ofLimit: [['uses', 'number'], ' of ', ['limit', 'number']],
    unlimited: [['uses', 'number'], ' used, no limit'],
  },
  list: {
    title: 'Invitations',
    new: 'New invitation',
    filters: 'Filters',
    search: 'Search',
    searchHint: 'Title, course, tag, code or link',
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
      created: 'Created',
      share: 'Share',
    },
    noneYetTitle: 'No invitations yet',
    noneYet: 'Create an invitation to get a code and a link. Students who accept it join the course.',
    noneMatchTitle: 'No matching invitations',
    noneMatch: 'Try different words, or clear the filters.',
    failedTitle: 'Invitations couldn’t be loaded',
    newShort: 'New',
    filtersChosen: [['count', 'plural', { '0': ['Filters'], other: ['Filters: ', '#'] }]],
    shareOf: ['Share ', ['title']],
    createdBy: ['by ', ['name']],
    zone: ['Times are ', ['zone'], '.'],
  },
  form: {
    title: 'New invitation',
    back: 'Invitations',
    name: 'Title',
    nameHint: 'Students see this first.',
    namePlaceholder: 'Botany 101, evening group',
    description: 'Description (optional)',
    descriptionHint: 'What to expect and who to contact. Students see it below the form.',
    image: 'Background image (optional)',
    noImage: 'No image',
    covers: {
      aurora: 'Aurora',
      dunes: 'Dunes',
      harbour: 'Harbour',
      orchard: 'Orchard',
      library: 'Library',
      night: 'Night',
    },
    usageLimit: 'Usage limit (optional)',
    usageLimitHint: 'Leave blank for no limit.',
    exclusive: 'Exclusive: one person',
    exclusiveHint: 'Sets the limit to 1.',
    expiresOn: 'Expires (optional)',
    expiresAt: 'Time (optional)',
    expiresAtHint: 'If blank, 11:59 PM.',
    expirationHint: ['Times are ', ['zone'], '.'],
    expirationRead: ['Expires ', ['when'], '.'],
    titleMissing: 'Enter a title.',
    courseMissing: 'Choose a course.',
    courseGone: 'This course no longer exists, or you can’t invite to it. Choose another one.',
    notAllowed: 'This course is archived, so nobody can join it. Choose another one.',
    submit: 'Create invitation',
    preview: { title: 'What students will see', untitled: 'Title of the invitation', noCourse: 'Your course' },
    required: 'Required unless marked optional.',
  },
  page: {
    created: 'Your invitation is ready. Share its link or code.',
    notFoundTitle: 'Invitation not found',
    notFound: 'It doesn’t exist, or you don’t manage its course.',
    allInvitations: 'All invitations',
    failedTitle: 'This invitation couldn’t be loaded',
    share: 'Share',
    shareHint: 'Send the link, or have people enter the code at',
    notAccepting: {
      EXPIRED: 'Expired. The link and the code don’t work any more.',
      LIMIT_REACHED: 'All spots are taken, so nobody else can join.',
      INACTIVE: 'Inactive. The link and the code don’t work.',
    },
    facts: 'Details',
    course: 'Course',
    currentUses: 'Current uses',
    remainingSpots: 'Spots left',
    unlimitedSpots: 'No limit',
    expires: 'Expires',
    description: 'Description',
    createdBy: ['Created by ', ['name'], ' on ', ['date']],
    deactivate: 'Deactivate',
    activate: 'Activate',
    deactivated: 'Invitation deactivated.',
    activated: 'Invitation activated.',
    undo: 'Undo',
    gone: 'This invitation no longer exists, or you don’t manage it any more.',
    notAllowed: 'Its course is archived. Restore the course first.',
    opensInNewTab: 'opens in a new tab',
  },
});
