// Generated from messages.en.json by `npm run codegen`. Do not edit.
import { readCatalogue } from '@matricula/i18n';

export const messages = readCatalogue<{
  readonly documentTitle: (values: { readonly page: string; readonly institution: string }) => string;
  readonly form: {
    readonly retry: string;
    readonly sending: string;
    readonly suggestion: (values: { readonly email: string }) => string;
    readonly keepEmail: (values: { readonly email: string }) => string;
    readonly takeSuggestion: (values: { readonly email: string }) => string;
  };
  readonly issues: {
    readonly name: { readonly REQUIRED: string; readonly TOO_LONG: string; readonly INVALID_NAME: string };
    readonly email: { readonly REQUIRED: string; readonly TOO_LONG: string; readonly INVALID_EMAIL: string };
    readonly code: { readonly REQUIRED: string; readonly INVALID_CODE: string };
    readonly other: string;
  };
  readonly accepted: {
    readonly heading: string;
    readonly course: (values: { readonly course: string; readonly institution: string }) => string;
    readonly courseUnknown: (values: { readonly institution: string }) => string;
    readonly next: (values: { readonly email: string }) => string;
    readonly spam: string;
    readonly openMailbox: (values: { readonly mailbox: string }) => string;
    readonly openAnyMailbox: string;
    readonly signIn: string;
    readonly myCourses: string;
    readonly somebodyElse: string;
    readonly again: string;
    readonly otherwise: string;
  };
  readonly notValid: {
    readonly heading: string;
    readonly text: string;
    readonly code: string;
    readonly typeAgain: string;
    readonly ask: string;
  };
  readonly expired: {
    readonly heading: string;
    readonly ask: string;
    readonly textWithExpiration: (values: { readonly when: string }) => string;
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
  readonly offline: { readonly heading: string; readonly textOfForm: string };
  readonly unexpected: { readonly heading: string; readonly textOfForm: string; readonly text: string };
  readonly retry: string;
  readonly join: {
    readonly heading: string;
    readonly text: string;
    readonly label: string;
    readonly hint: string;
    readonly submit: string;
  };
  readonly viewer: {
    readonly heading: string;
    readonly signedInAs: (values: { readonly name: string }) => string;
    readonly submit: string;
    readonly notYou: string;
    readonly useAnother: string;
  };
  readonly unavailableFor: (values: { readonly course: string; readonly institution: string }) => string;
  readonly noLongerValid: { readonly heading: string; readonly text: string; readonly ask: string };
  readonly haveAccount: string;
}>('en', {
  documentTitle: [['page'], ' · ', ['institution']],
  form: {
    retry: 'Try again',
    sending: 'Sending…',
    suggestion: ['Did you mean ', ['email'], '?'],
    keepEmail: ['If ', ['email'], ' is right, accept again.'],
    takeSuggestion: ['Use ', ['email']],
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
    heading: 'You’re in.',
    course: ['You’ve joined ', ['course'], ' at ', ['institution'], '.'],
    courseUnknown: ['You’ve joined at ', ['institution'], '.'],
    next: ['New here? Your password is on its way to ', ['email'], '.'],
    spam: 'Nothing after a few minutes? Check spam.',
    openMailbox: ['Open ', ['mailbox']],
    openAnyMailbox: 'Open your email to find it.',
    signIn: 'Sign in',
    myCourses: 'Open my courses',
    somebodyElse: 'Not you?',
    again: 'Join with another email',
    otherwise: 'Have an account?',
  },
  notValid: {
    heading: 'This invitation is not valid',
    text: 'The code may be mistyped, or the invitation was closed.',
    code: 'Your code',
    typeAgain: 'Enter a code',
    ask: 'Ask whoever sent it for another.',
  },
  expired: {
    heading: 'This invitation has expired',
    ask: 'Ask whoever sent it for another.',
    textWithExpiration: ['It expired ', ['when'], '.'],
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
    textOfForm: 'You may not have joined yet. What you typed is kept, and it’s safe to try again.',
  },
  unexpected: {
    heading: 'Something went wrong',
    textOfForm: 'This one’s on us. What you typed is kept; try again in a moment.',
    text: 'This one’s on us. Try again in a moment.',
  },
  retry: 'Try again',
  join: {
    heading: 'Join with a code',
    text: 'Type your invitation code, or paste the link.',
    label: 'Invitation code',
    hint: '7 letters and digits, such as AB2K7MZ',
    submit: 'Continue',
  },
  viewer: {
    heading: 'Take your spot',
    signedInAs: ['Signed in as ', ['name']],
    submit: 'Accept invitation',
    notYou: 'Not you?',
    useAnother: 'Use another email',
  },
  unavailableFor: [['course'], ' at ', ['institution']],
  noLongerValid: {
    heading: 'This invitation is no longer valid',
    text: 'The school closed it a moment ago.',
    ask: 'Ask whoever sent it for another.',
  },
  haveAccount: 'Have an account?',
});
