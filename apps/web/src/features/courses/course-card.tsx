import type { CourseCardFragment } from '../../gql/dashboard.js';
import { formatDate } from '@matricula/i18n';
import { useLocale } from '../../i18n/locale.js';
import classes from './course-card.module.css';
import { useCourseMessages } from './messages.js';

interface CourseCardProps {
  readonly enrollment: CourseCardFragment;
  readonly timeZone: string;
}

/** One course, as its student sees it. */
export function CourseCard({ enrollment, timeZone }: CourseCardProps) {
  const messages = useCourseMessages().mine;
  const locale = useLocale();
  const { course, enrolledAt } = enrollment;
  return (
    <li className={classes.card}>
      <h2 className={classes.title}>{course.title}</h2>
      {course.description && <p className={classes.description}>{course.description}</p>}
      <p className={classes.foot}>
        {messages.enrolled({ date: formatDate(locale, enrolledAt, timeZone) })}
        {course.isArchived && <span className={classes.archived}>{messages.archived}</span>}
      </p>
    </li>
  );
}
