// Generated from messages.en.json by `npm run codegen`. Do not edit.
import { readCatalogue } from '@matricula/i18n';

export const messages = readCatalogue<{
  readonly signIn: {
    readonly title: string;
    readonly to: (values: { readonly institution: string }) => string;
    readonly email: string;
    readonly password: string;
    readonly submit: string;
    readonly wrong: string;
    readonly haveCode: string;
    readonly enterCode: string;
    readonly ended: string;
  };
  readonly choosePassword: {
    readonly title: string;
    readonly titleOfChange: string;
    readonly introduction: string;
    readonly introductionOfChange: string;
    readonly current: string;
    readonly currentOfChange: string;
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
    readonly strengths: {
      readonly '0': string;
      readonly '1': string;
      readonly '2': string;
      readonly '3': string;
      readonly '4': string;
    };
    readonly show: string;
    readonly submit: string;
    readonly submitOfChange: string;
    readonly wrongCurrent: string;
    readonly saved: string;
    readonly back: string;
  };
}>('en', {
  signIn: {
    title: 'Sign in',
    to: ['Welcome to ', ['institution'], '.'],
    email: 'Email',
    password: 'Password',
    submit: 'Sign in',
    wrong: 'Email and password don’t match. Temporary passwords expire after 72 hours.',
    haveCode: 'Have an invitation code?',
    enterCode: 'Enter it here',
    ended: 'Sign in again to continue.',
  },
  choosePassword: {
    title: 'Choose your password',
    titleOfChange: 'Change your password',
    introduction: 'Replace your temporary password with your own.',
    introductionOfChange: 'You’ll be signed out on your other devices.',
    current: 'Temporary password from the email',
    currentOfChange: 'Current password',
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
    strengths: { '0': 'Too weak', '1': 'Okay', '2': 'Fair', '3': 'Good', '4': 'Very strong' },
    show: 'Show password',
    submit: 'Save and continue',
    submitOfChange: 'Save password',
    wrongCurrent: 'This is not your current password. Try again.',
    saved: 'Password changed.',
    back: 'Back',
  },
});
