// Generated from messages.en.json by `npm run codegen`. Do not edit.
import { readCatalogue } from '@matricula/i18n';

export const messages = readCatalogue<{
  readonly invited: string;
  readonly course: string;
  readonly spots: (values: { readonly count: number }) => string;
  readonly expires: (values: { readonly when: string }) => string;
  readonly form: {
    readonly heading: string;
    readonly name: string;
    readonly email: string;
    readonly emailHint: string;
    readonly submit: string;
  };
}>('en', {
  invited: 'You’re invited',
  course: 'Course',
  spots: [['count', 'plural', { one: ['#', ' spot left'], other: ['#', ' spots left'] }]],
  expires: ['Expires ', ['when']],
  form: {
    heading: 'Take your spot',
    name: 'Your name',
    email: 'Your email',
    emailHint: 'We’ll send your sign-in details here.',
    submit: 'Accept invitation',
  },
});
