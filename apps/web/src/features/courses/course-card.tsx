import type { CourseCardFragment } from '../../gql/dashboard.js';
import { formatDate } from '@matricula/i18n';
import { useLocale } from '../../i18n/locale.js';
import type { Institution } from '../../session/session-context.js';
import { FoldedText } from '../../ui/light/folded-text.js';
import classes from './course-card.module.css';
import { useCourseMessages } from './messages.js';

interface CourseCardProps {
  readonly enrollment: CourseCardFragment;
  readonly institution: Institution;
}

/** One course, as its student sees it, with what comes next: the course itself takes place elsewhere. */
export function CourseCard({ enrollment, institution }: CourseCardProps) {
  const messages = useCourseMessages().mine;
  const locale = useLocale();
  const { course, enrolledAt } = enrollment;
  return (
    <li className={classes.card}>
      <h2 className={classes.title} dir="auto">
        {course.title}
      </h2>
      {course.description && (
        <div className={classes.description}>
          <FoldedText text={course.description} />
        </div>
      )}
      <p className={classes.next}>
        {course.isArchived ? messages.nextArchived : messages.next({ institution: institution.name })}
      </p>
      <p className={classes.foot}>
        {messages.enrolled({ date: formatDate(locale, enrolledAt, institution.timeZone) })}
        {course.isArchived && <span className={classes.archived}>{messages.archived}</span>}
      </p>
    </li>
  );
}
