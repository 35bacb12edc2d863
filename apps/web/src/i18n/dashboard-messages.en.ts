// Generated from dashboard-messages.en.json by `npm run codegen`. Do not edit.
import { readCatalogue } from '@matricula/i18n';

export const messages = readCatalogue<{
  readonly pageTitle: (values: { readonly page: string }) => string;
  readonly skipToContent: string;
  readonly navigation: string;
  readonly loading: string;
  readonly tryAgain: string;
  readonly cancel: string;
  readonly close: string;
  readonly person: {
    readonly menu: string;
    readonly roles: {
      readonly OWNER: string;
      readonly ADMIN: string;
      readonly PROFESSOR: string;
      readonly STUDENT: string;
    };
    readonly changePassword: string;
    readonly signOut: string;
    readonly signOutFailed: string;
  };
  readonly failures: {
    readonly offline: string;
    readonly busy: string;
    readonly unavailable: string;
    readonly signedOut: string;
    readonly passwordChangeRequired: string;
    readonly forbidden: string;
    readonly failed: string;
    readonly unknownOutcome: string;
    readonly loadTitle: string;
    readonly crashTitle: string;
    readonly crash: string;
    readonly reload: string;
    readonly notFoundTitle: string;
    readonly notFound: string;
    readonly notFoundNext: string;
  };
  readonly issues: {
    readonly REQUIRED: string;
    readonly TOO_LONG: (values: { readonly limit: number }) => string;
    readonly TOO_SHORT: (values: { readonly limit: number }) => string;
    readonly INVALID_EMAIL: string;
    readonly INVALID_NAME: string;
    readonly INVALID_TEXT: string;
    readonly INVALID_DATE: string;
    readonly OUT_OF_RANGE: (values: { readonly limit: number }) => string;
    readonly IN_THE_PAST: string;
    readonly WEAK_PASSWORD: string;
    readonly SAME_PASSWORD: string;
    readonly INVALID_URL: string;
    readonly unknown: string;
  };
  readonly tooManyAttempts: {
    readonly title: string;
    readonly wait: (values: { readonly time: string }) => string;
    readonly over: string;
  };
  readonly pages: {
    readonly label: string;
    readonly previous: string;
    readonly next: string;
    readonly range: (values: { readonly from: number; readonly to: number; readonly total: number }) => string;
    readonly rangeOfMany: (values: { readonly from: number; readonly to: number }) => string;
  };
  readonly copy: { readonly copied: string; readonly failed: string };
  readonly leave: { readonly title: string; readonly text: string; readonly stay: string; readonly leave: string };
}>('en', {
  pageTitle: [['page'], ' · Matricula'],
  skipToContent: 'Skip to content',
  navigation: 'Main',
  loading: 'Loading…',
  tryAgain: 'Try again',
  cancel: 'Cancel',
  close: 'Close',
  person: {
    menu: 'account menu',
    roles: { OWNER: 'Owner', ADMIN: 'Admin', PROFESSOR: 'Professor', STUDENT: 'Student' },
    changePassword: 'Change password',
    signOut: 'Sign out',
    signOutFailed: 'You’re still signed in: we couldn’t reach the server. Try again in a moment.',
  },
  failures: {
    offline: 'Can’t reach the server. Check your connection, then try again.',
    busy: 'Too many requests. Wait a minute, then try again.',
    unavailable: 'The server is busy. Try again in a few seconds.',
    signedOut: 'You’ve been signed out. Sign in again; what you typed is kept.',
    passwordChangeRequired: 'Choose your own password first, then try again.',
    forbidden: 'You don’t have permission to do this. Ask an admin.',
    failed: 'Something went wrong on our side. Try again. If it keeps happening, tell an admin.',
    unknownOutcome: 'This page is out of date. Reload it.',
    loadTitle: 'This couldn’t be loaded',
    crashTitle: 'This page stopped working',
    crash: 'Reload the page. What you saved is still there.',
    reload: 'Reload',
    notFoundTitle: 'Page not found',
    notFound: 'The address may be mistyped, or the page no longer exists.',
    notFoundNext: 'Go to the start page',
  },
  issues: {
    REQUIRED: 'Required.',
    TOO_LONG: [['limit', 'plural', { '0': ['Too long.'], other: ['Use ', '#', ' characters or fewer.'] }]],
    TOO_SHORT: [['limit', 'plural', { '0': ['Too short.'], other: ['Use at least ', '#', ' characters.'] }]],
    INVALID_EMAIL: 'Enter an email such as ana@example.com.',
    INVALID_NAME: 'Enter a name without links.',
    INVALID_TEXT: 'Remove the characters that can’t be shown, or type the text again.',
    INVALID_DATE: 'Enter a date.',
    OUT_OF_RANGE: [
      [
        'limit',
        'plural',
        { '0': ['Enter a whole number, 1 or more.'], other: ['Enter a whole number from 1 to ', '#', '.'] },
      ],
    ],
    IN_THE_PAST: 'Choose a time in the future.',
    WEAK_PASSWORD: 'This is a common password. Choose one that is harder to guess.',
    SAME_PASSWORD: 'This is your current password. Choose a new one.',
    INVALID_URL: 'Choose one of these images.',
    unknown: 'This isn’t valid. Change it, then try again.',
  },
  tooManyAttempts: {
    title: 'Too many attempts.',
    wait: ['Try again in ', ['time'], '.'],
    over: 'You can try again now.',
  },
  pages: {
    label: 'Pages',
    previous: 'Previous',
    next: 'Next',
    range: [['from', 'number'], '–', ['to', 'number'], ' of ', ['total', 'number']],
    rangeOfMany: [['from', 'number'], '–', ['to', 'number'], ' of more than 10,000'],
  },
  copy: { copied: 'Copied', failed: 'Couldn’t copy. Select the text and copy it yourself.' },
  leave: {
    title: 'Leave without saving?',
    text: 'What you typed hasn’t been saved.',
    stay: 'Keep editing',
    leave: 'Leave',
  },
});
