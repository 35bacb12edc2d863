/** The messages that all pages of the dashboard share, in English. */
export const dashboardMessages = {
  product: 'Matricula',
  /** The browser's title of a page. */
  pageTitle: ({ page }: { readonly page: string }) => `${page} · Matricula`,
  skipToContent: 'Skip to content',
  navigation: 'Main',
  loading: 'Loading…',
  tryAgain: 'Try again',
  cancel: 'Cancel',
  close: 'Close',

  person: {
    /** After the person's name, for screen readers. */
    menu: 'your account',
    roles: { OWNER: 'Owner', ADMIN: 'Admin', PROFESSOR: 'Professor', STUDENT: 'Student' },
    changePassword: 'Change password',
    signOut: 'Sign out',
    signOutFailed: 'You are still signed in: the server could not be reached. Try again in a moment.',
  },

  /** What went wrong, and what to do next. */
  failures: {
    offline: 'The server cannot be reached. Check your connection, then try again.',
    busy: 'That was a lot at once. Wait a minute, then try again.',
    signedOut: 'You are signed out. Sign in again; what you typed is kept.',
    passwordChangeRequired: 'Choose a password of your own first, then try again.',
    forbidden: 'Your account may not do this. Somebody who runs the institution can change that.',
    failed: 'Something went wrong on our side. Try again; if it stays like this, tell whoever runs the institution.',
    unknownOutcome: 'The server gave an answer that this page does not know. Load the page again.',
    loadTitle: 'This could not be loaded',
    crashTitle: 'This page stopped working',
    crash: 'Load it again; what was saved is still there.',
    reload: 'Load again',
    notFoundTitle: 'There is no page here',
    notFound: 'The address may be mistyped, or what it led to is gone.',
    notFoundNext: 'Go to the start page',
  },

  /** One sentence for each broken rule, under its field; `limit` is the number that the rule speaks of. */
  issues: {
    REQUIRED: 'Fill this in.',
    TOO_LONG: ({ limit }: { readonly limit?: number | undefined }) =>
      limit === undefined ? 'This is too long.' : `Use at most ${limit.toLocaleString('en')} characters.`,
    TOO_SHORT: ({ limit }: { readonly limit?: number | undefined }) =>
      limit === undefined ? 'This is too short.' : `Use at least ${limit.toLocaleString('en')} characters.`,
    INVALID_EMAIL: 'Enter an email address, such as ana@example.com.',
    INVALID_NAME: 'Use a name without line breaks or web addresses.',
    INVALID_TEXT: 'There is a character in here that cannot be shown. Type this anew rather than pasting it.',
    INVALID_DATE: 'Choose a day and, if you like, a time.',
    OUT_OF_RANGE: ({ limit }: { readonly limit?: number | undefined }) =>
      limit === undefined
        ? 'Enter a whole number, 1 or more.'
        : `Enter a whole number from 1 to ${limit.toLocaleString('en')}.`,
    IN_THE_PAST: 'This is in the past. Choose a later day or time.',
    WEAK_PASSWORD: 'This password is on lists of common ones. Choose one that is harder to guess.',
    SAME_PASSWORD: 'This is the password that you have now. Choose another one.',
    INVALID_URL: 'Choose one of the images offered here.',
    unknown: 'This was not accepted. Change it, then try again.',
  },

  tooManyAttempts: {
    title: 'Too many attempts.',
    wait: ({ time }: { readonly time: string }) => `Try again in ${time}.`,
    over: 'You can try again now.',
  },

  pages: {
    label: 'Pages',
    previous: 'Previous',
    next: 'Next',
    first: 'First page',
    page: ({ number }: { readonly number: number }) => `Page ${number}`,
  },

  copy: {
    copied: 'Copied',
    failed: 'Not copied: select the text and copy it by hand.',
  },

  leave: {
    title: 'Leave without saving?',
    text: 'What you have typed here is not saved yet, and will be lost.',
    stay: 'Keep editing',
    leave: 'Leave',
  },
};
