// Generated from messages.en.json by `npm run codegen`. Do not edit.
import { readCatalogue } from '@matricula/i18n';

export const messages = readCatalogue<{
  readonly loading: string;
  readonly invitation: {
    readonly documentTitle: (values: { readonly title: string; readonly institution: string }) => string;
    readonly invitedBy: (values: { readonly institution: string }) => string;
    readonly course: string;
    readonly spots: (values: { readonly count: number }) => string;
    readonly deadline: (values: { readonly when: string }) => string;
    readonly showWhole: string;
    readonly showLess: string;
  };
  readonly form: {
    readonly heading: string;
    readonly name: string;
    readonly email: string;
    readonly emailHint: string;
    readonly submit: string;
    readonly retry: string;
    readonly sending: string;
  };
  readonly issues: {
    readonly name: { readonly REQUIRED: string; readonly TOO_LONG: string; readonly INVALID_NAME: string };
    readonly email: { readonly REQUIRED: string; readonly TOO_LONG: string; readonly INVALID_EMAIL: string };
    readonly code: { readonly REQUIRED: string; readonly INVALID_CODE: string };
    readonly other: string;
  };
  readonly accepted: {
    readonly documentTitle: string;
    readonly heading: string;
    readonly course: (values: { readonly course: string; readonly institution: string }) => string;
    readonly next: string;
    readonly email: (values: { readonly email: string }) => string;
    readonly openMailbox: string;
    readonly signIn: string;
  };
  readonly notValid: {
    readonly heading: string;
    readonly headingAfterPreview: string;
    readonly text: string;
    readonly textAfterPreview: string;
    readonly code: string;
    readonly typeAgain: string;
    readonly ask: string;
  };
  readonly expired: {
    readonly heading: string;
    readonly textWithDeadline: (values: { readonly when: string }) => string;
    readonly ask: string;
  };
  readonly full: { readonly heading: string; readonly text: string; readonly ask: string };
  readonly otherEmail: { readonly heading: string; readonly text: string; readonly tryAgain: string };
  readonly alreadyIn: string;
  readonly signIn: string;
  readonly tooMany: {
    readonly heading: string;
    readonly text: string;
    readonly textOfLookup: string;
    readonly wait: string;
    readonly over: string;
  };
  readonly offline: { readonly heading: string; readonly textOfForm: string; readonly text: string };
  readonly unexpected: { readonly heading: string; readonly textOfForm: string; readonly text: string };
  readonly retry: string;
  readonly join: {
    readonly documentTitle: string;
    readonly heading: string;
    readonly text: string;
    readonly label: string;
    readonly hint: string;
    readonly submit: string;
  };
}>('en', {
  loading: 'Opening your invitation…',
  invitation: {
    documentTitle: [['title'], ' · ', ['institution']],
    invitedBy: [['institution'], ' invites you'],
    course: 'Course',
    spots: [['count', 'plural', { one: ['#', ' spot left'], other: ['#', ' spots left'] }]],
    deadline: ['Expires ', ['when']],
    showWhole: 'Read more',
    showLess: 'Show less',
  },
  form: {
    heading: 'Take your spot',
    name: 'Your name',
    email: 'Your email',
    emailHint: 'We’ll send your sign-in details here.',
    submit: 'Accept invitation',
    retry: 'Try again',
    sending: 'Sending…',
  },
  issues: {
    name: {
      REQUIRED: 'Enter your name.',
      TOO_LONG: 'Use 100 characters or fewer.',
      INVALID_NAME: 'Enter your name without links.',
    },
    email: {
      REQUIRED: 'Enter your email.',
      TOO_LONG: 'Use 254 characters or fewer.',
      INVALID_EMAIL: 'Enter an email such as ana@example.com.',
    },
    code: {
      REQUIRED: 'Enter your invitation code.',
      INVALID_CODE: 'A code has 7 letters and digits, such as AB2K7MZ. It never has I, L, O, 0 or 1.',
    },
    other: 'This isn’t valid. Change it, then try again.',
  },
  accepted: {
    documentTitle: 'You’re in',
    heading: 'You’re in.',
    course: ['You’ve joined ', ['course'], ' at ', ['institution'], '.'],
    next: 'New here? Your password is on its way to your email. Otherwise sign in.',
    email: ['We emailed ', ['email'], '. Nothing after a few minutes? Check spam.'],
    openMailbox: 'Open your email',
    signIn: 'Sign in',
  },
  notValid: {
    heading: 'This invitation is not valid',
    headingAfterPreview: 'This invitation is no longer valid',
    text: 'The code may be mistyped, or the invitation was closed.',
    textAfterPreview: 'It was closed after you opened it.',
    code: 'Your code',
    typeAgain: 'Enter a code',
    ask: 'Ask whoever sent it for another.',
  },
  expired: {
    heading: 'This invitation has expired',
    textWithDeadline: ['It expired ', ['when'], '.'],
    ask: 'Ask whoever sent it for another.',
  },
  full: { heading: 'This invitation is full', text: 'All spots are taken.', ask: 'Ask whoever sent it for another.' },
  otherEmail: {
    heading: 'This code is for another email',
    text: 'Use the email that the invitation was sent to.',
    tryAgain: 'Use another email',
  },
  alreadyIn: 'Already joined?',
  signIn: 'Sign in',
  tooMany: {
    heading: 'Too many attempts',
    text: 'Too many attempts from this network or with this email. What you typed is kept.',
    textOfLookup: 'Too many wrong codes from this network.',
    wait: 'You can try again in',
    over: 'You can try again now.',
  },
  offline: {
    heading: 'No connection',
    textOfForm: 'We don’t know whether you joined. What you typed is kept, and trying again is safe.',
    text: 'Check your connection, then try again.',
  },
  unexpected: {
    heading: 'Something went wrong',
    textOfForm: 'This one’s on us. What you typed is kept; try again in a moment.',
    text: 'This one’s on us. Try again in a moment.',
  },
  retry: 'Try again',
  join: {
    documentTitle: 'Join with a code',
    heading: 'Join with a code',
    text: 'Type your invitation code, or paste the link.',
    label: 'Invitation code',
    hint: '7 letters and digits, such as AB2K7MZ',
    submit: 'Continue',
  },
});
