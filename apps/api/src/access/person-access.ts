import { can, courseRestrictionOf, reachOf, userIdOf, type Action, type Principal } from '@matricula/domain';
import type { Database } from '../database/database.js';
import type { BatchSource } from '../graphql/context.js';
import { withinReachSql } from './course-access.js';

/** How somebody belongs to a course. */
interface CourseMembership {
  /** Created it or is an associated professor. */
  readonly asStaff: boolean;
  /** Has an enrollment or an acceptance. */
  readonly asStudent: boolean;
}

/** Whom the principal may see, and whose email: decided by the courses that both of them have to do with. */
export class PersonAccess {
  constructor(private readonly database: Database) {}

  /**
   * Whether the principal may read each user's email: owners and admins everybody's; a professor theirs who created or
   * teach a course that the professor manages, or have an enrollment or an acceptance in one (contract, Person.email).
   * One statement, whichever way the people were found.
   */
  readonly readsEmail: BatchSource<number, boolean> = {
    batch: async (userIds, context) => {
      const readable = await this.#belonging(userIds, await context.principal(), 'person.readEmail', {
        asStaff: true,
        asStudent: true,
      });
      return userIds.map((userId) => readable(userId));
    },
  };

  /** Whether the principal may see each user by name: themselves, who runs a course that they see, and whose email they may read. */
  readonly isVisible: BatchSource<number, boolean> = {
    batch: async (userIds, context) => {
      const principal = await context.principal();
      if (can(principal, 'course.read').kind === 'denied') return userIds.map(() => false);
      const [runsCourse, readsEmail] = await Promise.all([
        this.#belonging(userIds, principal, 'course.read', { asStaff: true, asStudent: false }),
        Promise.all(userIds.map((userId) => context.load(this.readsEmail, userId))),
      ]);
      return userIds.map((userId, n) => userId === userIdOf(principal) || readsEmail[n]! || runsCourse(userId));
    },
  };

  /** Which of the users belong to a course within the principal's reach for the action. */
  async #belonging(
    userIds: readonly number[],
    principal: Principal,
    action: Action,
    { asStaff, asStudent }: CourseMembership,
  ): Promise<(userId: number) => boolean> {
    if (can(principal, action).kind === 'denied') return () => false;
    if (reachOf(principal, action) === 'all' && courseRestrictionOf(principal) === null) return () => true;
    const users = userIds.map(() => '?').join(', ');
    const memberships = [
      ...(asStaff ? [created(users), teaches(users)] : []),
      ...(asStudent ? [enrolled(users), accepted(users)] : []),
    ];
    const rows: { userId: number }[] = await this.database.manager.query(
      `SELECT DISTINCT m.user_id AS userId FROM (${memberships.join(' UNION ')}) m
         JOIN courses c ON c.id = m.course_id WHERE ${withinReachSql(principal, action, 'c')}`,
      memberships.flatMap(() => userIds),
    );
    const found = new Set(rows.map(({ userId }) => Number(userId)));
    return (userId) => found.has(userId);
  }
}

// Each by an index that begins with the user.
const created = (users: string) =>
  `SELECT created_by_id AS user_id, id AS course_id FROM courses WHERE created_by_id IN (${users})`;
const teaches = (users: string) => `SELECT user_id, course_id FROM course_professors WHERE user_id IN (${users})`;
const enrolled = (users: string) => `SELECT user_id, course_id FROM enrollments WHERE user_id IN (${users})`;
const accepted = (users: string) =>
  `SELECT a.user_id, i.course_id FROM acceptances a JOIN invitations i ON i.id = a.invitation_id WHERE a.user_id IN (${users})`;
