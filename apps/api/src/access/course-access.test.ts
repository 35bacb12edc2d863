import { ACTIONS, can, ROLES, type Action, type CourseRelation, type Principal } from '@matricula/domain';
import fc from 'fast-check';
import { forEachDatabase } from '../../test/databases.js';
import { Factories } from '../../test/factories.js';
import type { Context } from '../graphql/context.js';
import { CourseAccess, withinReachSql } from './course-access.js';

const PEOPLE = ROLES;
const ABOUT_COURSES = (Object.keys(ACTIONS) as Action[]).filter((action) => ACTIONS[action].about === 'course');

forEachDatabase("The policy's SQL twin and the policy", (database) => {
  it('agree for every principal, every action about courses, and every course', async () => {
    const make = new Factories(database());
    const access = new CourseAccess(database());
    const ids: number[] = [];
    for (const role of PEOPLE) ids.push((await make.aUser(role)).id);
    const person = fc.nat({ max: PEOPLE.length - 1 });
    const some = fc.uniqueArray(person, { maxLength: 3 });
    const course = fc.record({ creator: person, associated: some, enrolled: some });

    await fc.assert(
      fc.asyncProperty(fc.array(course, { minLength: 1, maxLength: 3 }), async (drawn) => {
        const courseIds: number[] = [];
        for (const { creator, associated, enrolled } of drawn) {
          const { id } = await make.aCourse({ createdById: ids[creator]! });
          for (const index of associated) await make.associate(id, ids[index]!);
          for (const index of enrolled) await make.enroll(id, ids[index]!, { status: index % 2 ? 'ACTIVE' : 'ENDED' });
          courseIds.push(id);
        }
        // A role may change after the course was made, so each person is tried under every role.
        for (const principal of principalsOf(ids, courseIds)) {
          const asPrincipal = { principal: async () => principal } as unknown as Context; // all that the loader asks
          const relations = await access.relationTo.batch(courseIds, asPrincipal);
          for (const action of ABOUT_COURSES) {
            const expected = courseIds.filter((_, n) => isAllowed(principal, action, relations[n]!));
            const rows: { id: number }[] = await database().manager.query(
              `SELECT c.id FROM courses c WHERE c.id IN (${courseIds.join(', ')}) AND ${withinReachSql(principal, action, 'c')} ORDER BY c.id`,
            );
            expect({ principal, action, found: rows.map(({ id }) => id) }).toEqual({
              principal,
              action,
              found: expected,
            });
            const reachable = await access.reachableCourseIds(principal, action);
            const listed = courseIds.filter((id) => reachable === null || reachable.includes(id));
            expect({ principal, action, listed }).toEqual({ principal, action, listed: expected });
          }
        }
      }),
      { numRuns: 5 },
    );
  });
});

/** Who has to change their password first reaches nothing yet; a list is not even begun for them. */
function isAllowed(principal: Principal, action: Action, course: CourseRelation): boolean {
  // An enrollment may also be somebody's own: that is not about the course alone.
  return can(principal, action, { course }).kind === 'allowed';
}

function principalsOf(userIds: readonly number[], courseIds: readonly number[]): readonly Principal[] {
  const users = userIds.flatMap((userId) =>
    ROLES.map((role) => ({ kind: 'user', userId, role, mustChangePassword: false }) as const),
  );
  const keys = users.slice(0, 6).map(
    ({ userId, role }, n) =>
      ({
        kind: 'api-key',
        keyId: n,
        ownerId: userId,
        ownerRole: role,
        scopes: (n % 2 ? ['course.read', 'invitation.manage'] : ['course.read']) satisfies Action[],
        courseIds: n % 3 ? null : courseIds.slice(0, 1),
      }) as const,
  );
  return [...users, ...keys, { kind: 'nobody' }, { kind: 'system' }];
}
