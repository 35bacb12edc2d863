import { roleCan } from '@matricula/domain';
import type { Feature } from '../../registration/feature.js';
import { useCourseMessages } from './messages.js';

/** A person's own courses, and the fields by which other features choose a course. */
export const coursesFeature: Feature = {
  pages: [{ path: 'my-courses', load: async () => (await import('./my-courses-page.js')).MyCoursesPage }],
  navigation: [
    {
      to: '/my-courses',
      Label: () => useCourseMessages().mine.title,
      isShownTo: ({ role }) => !roleCan(role, 'invitation.manage'),
    },
  ],
  slots: {
    courseField: async () => (await import('./course-picker.js')).CoursePicker,
    courseFilter: async () => (await import('./course-filter.js')).CourseFilter,
  },
};
