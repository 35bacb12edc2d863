// Generated from messages.en.json by `npm run codegen`. Do not edit.
import { readCatalogue } from '@matricula/i18n';

export const messages = readCatalogue<{
  readonly mine: {
    readonly title: string;
    readonly enrolled: (values: { readonly date: string }) => string;
    readonly archived: string;
    readonly emptyTitle: string;
    readonly empty: string;
    readonly enterCode: string;
    readonly failedTitle: string;
    readonly next: (values: { readonly institution: string }) => string;
    readonly another: string;
    readonly nextArchived: string;
    readonly enterAnother: string;
  };
  readonly select: {
    readonly label: string;
    readonly all: string;
    readonly choose: string;
    readonly hint: string;
    readonly noneYet: string;
    readonly none: string;
    readonly loading: string;
    readonly failed: string;
    readonly createdOn: (values: { readonly date: string }) => string;
  };
  readonly create: {
    readonly open: string;
    readonly title: string;
    readonly name: string;
    readonly namePlaceholder: string;
    readonly description: string;
    readonly submit: string;
    readonly created: string;
  };
}>('en', {
  mine: {
    title: 'My courses',
    enrolled: ['Joined ', ['date']],
    archived: 'Archived',
    emptyTitle: 'No courses yet',
    empty: 'Accept an invitation to join a course. If you have a code, enter it.',
    enterCode: 'Enter a code',
    failedTitle: 'Your courses couldn’t be loaded',
    next: [
      'You’re enrolled. Classes aren’t on this site: your teacher at ',
      ['institution'],
      ' tells you where and when.',
    ],
    another: 'Have another code?',
    nextArchived: 'This course is archived: it no longer takes new students.',
    enterAnother: 'Enter it here',
  },
  select: {
    label: 'Course',
    all: 'All courses',
    choose: 'Choose a course',
    hint: 'Students who accept join this course. You can’t change it later.',
    noneYet: 'No courses yet. Create the first one here.',
    none: 'No matching courses',
    loading: 'Loading courses…',
    failed: 'Courses couldn’t be loaded.',
    createdOn: ['Created ', ['date']],
  },
  create: {
    open: 'New course',
    title: 'New course',
    name: 'Title',
    namePlaceholder: 'Introduction to Botany',
    description: 'Description (optional)',
    submit: 'Create course',
    created: 'Course created.',
  },
});
