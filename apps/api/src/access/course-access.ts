import {
  courseRestrictionOf,
  reachOf,
  userIdOf,
  type Action,
  type CourseRelation,
  type Principal,
} from '@matricula/domain';
import type { Database } from '../database/database.js';
import type { BatchSource } from '../graphql/context.js';

/**
 * The policy's SQL twin: the condition that the course `alias` lies within the principal's reach for an action. A
 * property test holds it equal to `can`. It has no parameters: ids are numbers of our own.
 */
export function withinReachSql(principal: Principal, action: Action, alias: string): string {
  const restriction = courseRestrictionOf(principal);
  const conditions = [reachSql(principal, action, alias)];
  if (restriction !== null) conditions.push(inSql(`${alias}.id`, restriction));
  return `(${conditions.join(' AND ')})`;
}

function reachSql(principal: Principal, action: Action, alias: string): string {
  const reach = reachOf(principal, action);
  if (reach === 'all') return '1 = 1';
  const userId = userIdOf(principal);
  if (userId === null) return '1 = 0';
  const isCreator = `${alias}.created_by_id = ${integer(userId)}`;
  switch (reach) {
    case 'created':
      return isCreator;
    case 'managed':
    case 'managed-or-own':
      return `(${isCreator} OR EXISTS (
        SELECT 1 FROM course_professors cp WHERE cp.course_id = ${alias}.id AND cp.user_id = ${integer(userId)}))`;
    case 'enrolled':
      return `EXISTS (SELECT 1 FROM enrollments en WHERE en.course_id = ${alias}.id AND en.user_id = ${integer(userId)})`;
    case 'own': // of what is about a person; a course is nobody's own
    case 'none':
      return '1 = 0';
  }
}

/** How the principal's user stands to courses, and which of them they reach. Looked up at every request. */
export class CourseAccess {
  constructor(private readonly database: Database) {}

  /** The relation of the request's principal to each course: one statement. */
  readonly relationTo: BatchSource<number, CourseRelation> = {
    batch: async (courseIds, context) => {
      const userId = userIdOf(await context.principal());
      if (userId === null) return courseIds.map((courseId) => relation(courseId));
      const rows: { courseId: number; isCreator: number; isAssociated: number; isEnrolled: number }[] =
        await this.database.manager.query(
          `SELECT c.id AS courseId, c.created_by_id = ? AS isCreator,
             EXISTS (SELECT 1 FROM course_professors cp WHERE cp.course_id = c.id AND cp.user_id = ?) AS isAssociated,
             EXISTS (SELECT 1 FROM enrollments en WHERE en.course_id = c.id AND en.user_id = ?) AS isEnrolled
           FROM courses c WHERE ${inSql('c.id', courseIds)}`,
          [userId, userId, userId],
        );
      const byId = new Map(rows.map((row) => [Number(row.courseId), row]));
      return courseIds.map((courseId) => relation(courseId, byId.get(courseId)));
    },
  };

  /**
   * The courses that the principal reaches for an action, by two indices; null for every course. A statement of its own
   * before a list's: inside it, the planner reads every row to ask each for its course.
   */
  async reachableCourseIds(principal: Principal, action: Action): Promise<readonly number[] | null> {
    const restriction = courseRestrictionOf(principal);
    const reach = reachOf(principal, action);
    if (reach === 'all') return restriction;
    const userId = userIdOf(principal);
    if (userId === null || reach === 'none' || reach === 'own') return [];
    const courses: { id: number }[] = await this.database.manager.query(COURSE_IDS_SQL[reach](integer(userId)));
    const ids = courses.map(({ id }) => Number(id));
    return restriction === null ? ids : ids.filter((id) => restriction.includes(id));
  }
}

const createdSql = (userId: string) => `SELECT id FROM courses WHERE created_by_id = ${userId}`;
const managedSql = (userId: string) =>
  `${createdSql(userId)} UNION SELECT course_id FROM course_professors WHERE user_id = ${userId}`;
const COURSE_IDS_SQL = {
  created: createdSql,
  managed: managedSql,
  'managed-or-own': managedSql,
  enrolled: (userId: string) => `SELECT course_id AS id FROM enrollments WHERE user_id = ${userId}`,
} as const;

function relation(
  courseId: number,
  row?: { readonly isCreator: number; readonly isAssociated: number; readonly isEnrolled: number },
): CourseRelation {
  return {
    courseId,
    isCreator: Number(row?.isCreator) === 1,
    isAssociated: Number(row?.isAssociated) === 1,
    isEnrolled: Number(row?.isEnrolled) === 1,
  };
}

function inSql(column: string, ids: readonly number[]): string {
  return ids.length === 0 ? '1 = 0' : `${column} IN (${ids.map(integer).join(', ')})`;
}

/** A number of our own as SQL. */
function integer(id: number): string {
  if (!Number.isSafeInteger(id)) throw new RangeError(`Not an id: ${id}`);
  return String(id);
}
