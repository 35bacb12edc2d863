import { formatDate } from '@matricula/i18n';
import { Check } from 'lucide-react';
import type { CourseOptionFragment } from '../../gql/dashboard.js';
import { useLocale } from '../../i18n/locale.js';
import { useInstitution } from '../../session/session-context.js';
import classes from './course-option.module.css';
import { useCourseMessages } from './messages.js';

interface CourseOptionProps {
  readonly course: CourseOptionFragment;
  /** Whether another course in the list has the same title. */
  readonly isAmbiguous: boolean;
  readonly isChosen: boolean;
}

/** A course in a list of options; the day of its creation and its description tell courses of the same title apart. */
export function CourseOption({ course, isAmbiguous, isChosen }: CourseOptionProps) {
  const messages = useCourseMessages().select;
  const locale = useLocale();
  const { timeZone } = useInstitution();
  return (
    <>
      <span className={classes.option}>
        <bdi>{course.title}</bdi>
        {isAmbiguous && (
          <span className={classes.more}>
            {messages.createdOn({ date: formatDate(locale, course.createdAt, timeZone) })}{' '}
            {course.description !== null && <bdi className={classes.description}>{course.description}</bdi>}
          </span>
        )}
      </span>
      {isChosen && <Check size={18} />}
    </>
  );
}
