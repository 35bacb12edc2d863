// Generated from messages.en.json by `npm run codegen`. Do not edit.
import { readCatalogue } from '@matricula/i18n';

export const messages = readCatalogue<{
  readonly welcome: {
    readonly subject: (values: { readonly institution: string; readonly course: string }) => string;
    readonly preview: string;
    readonly heading: (values: { readonly name: string }) => string;
    readonly enrolled: (values: { readonly course: string }) => string;
    readonly wasntYou: string;
  };
  readonly welcomeAgain: {
    readonly subject: (values: { readonly institution: string }) => string;
    readonly preview: string;
    readonly heading: (values: { readonly name: string }) => string;
    readonly requested: string;
    readonly wasntYou: string;
  };
  readonly temporaryPassword: {
    readonly label: string;
    readonly email: string;
    readonly works: (values: { readonly until: string }) => string;
    readonly afterSigningIn: string;
  };
  readonly enrolled: {
    readonly subject: (values: { readonly institution: string; readonly course: string }) => string;
    readonly preview: string;
    readonly heading: (values: { readonly name: string }) => string;
    readonly enrolled: (values: { readonly course: string }) => string;
    readonly usualPassword: string;
    readonly temporaryPassword: string;
    readonly wasntYou: string;
  };
  readonly passwordReset: {
    readonly subject: (values: { readonly institution: string }) => string;
    readonly preview: string;
    readonly heading: (values: { readonly name: string }) => string;
    readonly requested: (values: { readonly email: string }) => string;
    readonly action: string;
    readonly works: (values: { readonly until: string }) => string;
    readonly wasntYou: string;
  };
  readonly signIn: string;
  readonly wasntYou: string;
}>('en', {
  welcome: {
    subject: [['institution'], ': your sign-in details for ', ['course']],
    preview: 'We created your account. Your temporary password is inside.',
    heading: ['Welcome, ', ['name']],
    enrolled: ['You’re enrolled in “', ['course'], '”, and we created your account.'],
    wasntYou:
      'Someone else entered your email address. You don’t need to do anything: nobody can sign in without the password above, and it expires by itself. Don’t share it.',
  },
  welcomeAgain: {
    subject: [['institution'], ': your new temporary password'],
    preview: 'It replaces the one in our earlier emails.',
    heading: ['Hello, ', ['name']],
    requested:
      'Someone asked for a new password for your account. Use this one: the one in our earlier emails no longer works.',
    wasntYou:
      'We don’t know who asked: anyone can enter an email address on the sign-in page. Nobody can sign in without the password above. Don’t share it.',
  },
  temporaryPassword: {
    label: 'Your temporary password',
    email: 'Your email',
    works: ['It works for 72 hours, until ', ['until'], '. Capital letters and hyphens are optional.'],
    afterSigningIn:
      'After you sign in, you choose your own password. If the temporary one has expired, ask for a new one with “Forgot password?” on the sign-in page.',
  },
  enrolled: {
    subject: [['institution'], ': you’re enrolled in ', ['course']],
    preview: 'Sign in to see your course.',
    heading: ['Hello, ', ['name']],
    enrolled: ['You’re enrolled in “', ['course'], '”.'],
    usualPassword: 'Sign in with your usual password.',
    temporaryPassword:
      'Sign in with the temporary password from our earlier email. If it no longer works, ask for a new one with “Forgot password?” on the sign-in page.',
    wasntYou:
      'Someone with an invitation to this course entered your email address. They have no access to your account, and nothing else in it changed. To leave, contact the teacher.',
  },
  passwordReset: {
    subject: [['institution'], ': choose a new password'],
    preview: 'The link works once, for 60 minutes.',
    heading: ['Hello, ', ['name']],
    requested: ['Someone asked for a new password for your account, ', ['email'], '.'],
    action: 'Choose a new password',
    works: [
      'The link works once, for 60 minutes, until ',
      ['until'],
      '. If you get more than one of these emails, use the newest.',
    ],
    wasntYou:
      'We don’t know who asked: anyone can enter an email address on the sign-in page. Ignore this email, and your password stays as it is.',
  },
  signIn: 'Sign in',
  wasntYou: 'Wasn’t you?',
});
