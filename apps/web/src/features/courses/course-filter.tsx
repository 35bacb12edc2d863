import type { SlotProps } from '../../registration/slots.js';
import { CourseSelect } from './course-select.js';
import { useCourseMessages } from './messages.js';

/** Filters a list by one course, or shows all of them. */
export function CourseFilter(props: SlotProps['courseFilter']) {
  const messages = useCourseMessages().select;
  return <CourseSelect {...props} size="sm" clearable aria-label={messages.label} placeholder={messages.all} />;
}
