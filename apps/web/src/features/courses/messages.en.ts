/** Messages about courses, in English. */
export const courseMessages = {
  mine: {
    title: 'My courses',
    enrolled: ({ date }: { readonly date: string }) => `Since ${date}`,
    archived: 'Archived',
    emptyTitle: 'No courses yet',
    empty: 'You are enrolled by accepting an invitation. If you were given a code, enter it.',
    enterCode: 'Enter a code',
    failedTitle: 'Your courses could not be loaded',
  },

  select: {
    label: 'Course',
    all: 'All courses',
    choose: 'Choose a course',
    hint: 'Whoever accepts is enrolled in it. It cannot be changed later.',
    noneYet: 'There is no course yet. Make the first one here.',
    none: 'No course found',
    loading: 'Loading courses…',
    failed: 'The courses could not be loaded.',
  },

  create: {
    open: 'New course',
    title: 'New course',
    name: 'Title',
    namePlaceholder: 'Introduction to Botany',
    description: 'Description',
    submit: 'Create course',
    created: ({ title }: { readonly title: string }) => `“${title}” is ready to be invited to.`,
  },
};
