// Generated from messages.en.json by `npm run codegen`. Do not edit.
import { readCatalogue } from '@matricula/i18n';

export const messages = readCatalogue<{
  readonly documentTitle: (values: { readonly page: string; readonly institution: string }) => string;
  readonly signIn: {
    readonly title: string;
    readonly email: string;
    readonly password: string;
    readonly submit: string;
    readonly wrong: string;
    readonly haveCode: string;
    readonly enterCode: string;
    readonly ended: string;
    readonly forgot: string;
  };
  readonly password: {
    readonly show: string;
    readonly hide: string;
    readonly new: string;
    readonly rulesTitle: string;
    readonly rules: {
      readonly length: (values: { readonly min: number; readonly max: number }) => string;
      readonly uncommon: string;
      readonly different: string;
    };
    readonly ruleKept: string;
    readonly ruleOpen: string;
    readonly strength: string;
    readonly noStrength: string;
    readonly strengths: {
      readonly '0': string;
      readonly '1': string;
      readonly '2': string;
      readonly '3': string;
      readonly '4': string;
    };
    readonly showLabel: string;
    readonly hideLabel: string;
  };
  readonly choosePassword: {
    readonly title: string;
    readonly titleOfChange: string;
    readonly introduction: string;
    readonly introductionOfChange: string;
    readonly current: string;
    readonly currentOfChange: string;
    readonly submit: string;
    readonly submitOfChange: string;
    readonly wrongCurrent: string;
    readonly expiredTemporary: string;
    readonly sendNew: string;
    readonly back: string;
    readonly signOut: string;
  };
  readonly forgot: {
    readonly title: string;
    readonly introduction: string;
    readonly submit: string;
    readonly sentTitle: string;
    readonly sent: (values: { readonly email: string }) => string;
    readonly spam: string;
    readonly openMailbox: (values: { readonly mailbox: string }) => string;
    readonly otherEmail: string;
    readonly backToSignIn: string;
  };
  readonly reset: {
    readonly title: string;
    readonly introduction: string;
    readonly submit: string;
    readonly goneTitle: string;
    readonly gone: string;
    readonly doneTitle: string;
    readonly done: string;
    readonly signIn: string;
  };
  readonly issues: {
    readonly REQUIRED: string;
    readonly INVALID_EMAIL: string;
    readonly TOO_LONG: string;
    readonly TOO_SHORT: string;
    readonly WEAK_PASSWORD: string;
    readonly SAME_PASSWORD: string;
    readonly other: string;
  };
  readonly errors: {
    readonly tooMany: string;
    readonly wait: (values: { readonly time: string }) => string;
    readonly over: string;
    readonly offline: string;
    readonly unexpected: string;
  };
  readonly failed: { readonly title: string; readonly text: string; readonly retry: string };
  readonly sending: string;
  readonly needsScript: string;
}>('en', {
  documentTitle: [['page'], ' · ', ['institution']],
  signIn: {
    title: 'Sign in',
    email: 'Email',
    password: 'Password',
    submit: 'Sign in',
    wrong: 'Email and password don’t match. Temporary passwords expire after 72 hours.',
    haveCode: 'Have an invitation code?',
    enterCode: 'Enter it here',
    ended: 'Sign in to continue.',
    forgot: 'Forgot password?',
  },
  password: {
    show: 'Show',
    hide: 'Hide',
    new: 'New password',
    rulesTitle: 'Requirements',
    rules: {
      length: [['min', 'number'], ' to ', ['max', 'number'], ' characters'],
      uncommon: 'Not a common password',
      different: 'Different from your current password',
    },
    ruleKept: 'met',
    ruleOpen: 'not met yet',
    strength: 'Strength',
    noStrength: '–',
    strengths: { '0': 'Too weak', '1': 'Okay', '2': 'Fair', '3': 'Good', '4': 'Very strong' },
    showLabel: 'Show password',
    hideLabel: 'Hide password',
  },
  choosePassword: {
    title: 'Choose your password',
    titleOfChange: 'Change your password',
    introduction: 'Replace your temporary password with your own.',
    introductionOfChange: 'You’ll be signed out on your other devices.',
    current: 'Temporary password from the email',
    currentOfChange: 'Current password',
    submit: 'Save and continue',
    submitOfChange: 'Save password',
    wrongCurrent: 'This is not your current password. Try again.',
    expiredTemporary: 'This password doesn’t match, or it has expired.',
    sendNew: 'Email me a new one',
    back: 'Back',
    signOut: 'Sign out',
  },
  forgot: {
    title: 'Forgot your password?',
    introduction: 'Enter your email. We’ll send you what you need to sign in again.',
    submit: 'Send email',
    sentTitle: 'Check your email',
    sent: ['If ', ['email'], ' has an account, an email is on its way.'],
    spam: 'Nothing after a few minutes? Check spam.',
    openMailbox: ['Open ', ['mailbox']],
    otherEmail: 'Use another email',
    backToSignIn: 'Back to sign-in',
  },
  reset: {
    title: 'Choose a new password',
    introduction: 'You’ll be signed out on all devices.',
    submit: 'Save password',
    goneTitle: 'This link no longer works',
    gone: 'It was used, replaced by a newer one, or is more than an hour old. Enter your email to get a new one.',
    doneTitle: 'Password changed',
    done: 'Sign in with your new password.',
    signIn: 'Sign in',
  },
  issues: {
    REQUIRED: 'Required.',
    INVALID_EMAIL: 'Enter an email such as ana@example.com.',
    TOO_LONG: 'Too long.',
    TOO_SHORT: 'Too short.',
    WEAK_PASSWORD: 'This is a common password. Choose one that is harder to guess.',
    SAME_PASSWORD: 'This is your current password. Choose a new one.',
    other: 'This isn’t valid. Change it, then try again.',
  },
  errors: {
    tooMany: 'Too many attempts.',
    wait: ['Try again in ', ['time'], '.'],
    over: 'You can try again now.',
    offline: 'No connection. Check it, then try again.',
    unexpected: 'Something went wrong. This one’s on us; try again in a moment.',
  },
  failed: { title: 'Something went wrong', text: 'This one’s on us. Try again in a moment.', retry: 'Try again' },
  sending: 'Sending…',
  needsScript: 'Allow JavaScript for this page, then reload it.',
});
