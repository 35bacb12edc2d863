import { canManageCourse, ROLES, type Role } from '@matricula/domain';
import fc from 'fast-check';
import { forEachDatabase } from '../../../test/databases.js';
import { Factories } from '../../../test/factories.js';
import type { Context } from '../../graphql/context.js';
import { CourseRepository } from './course.repository.js';

const PEOPLE = ROLES.flatMap((role) => [role, role] as const);

forEachDatabase("The statements' rights over a course and the domain's", (database) => {
  it('agree for every actor and every course: its creator, an associated professor, and everybody else', async () => {
    const make = new Factories(database());
    const courses = new CourseRepository(database());
    const ids: number[] = [];
    for (const role of PEOPLE) ids.push((await make.aUser(role)).id);
    const person = fc.nat({ max: PEOPLE.length - 1 });
    const course = fc.record({ creator: person, associated: fc.uniqueArray(person, { maxLength: 3 }) });

    await fc.assert(
      fc.asyncProperty(fc.array(course, { minLength: 1, maxLength: 3 }), async (drawn) => {
        const made: { id: number; createdById: number; professorIds: number[] }[] = [];
        for (const { creator, associated } of drawn) {
          const createdById = ids[creator]!;
          const professorIds = associated.map((index) => ids[index]!);
          const { id } = await make.aCourse({ createdById });
          for (const professorId of professorIds) await make.associate(id, professorId);
          made.push({ id, createdById, professorIds });
        }
        // A role may change after the course was made, so each person is asked for under every role.
        for (const role of ROLES) {
          for (const actorId of ids) await agree(courses, { id: actorId, role }, made);
        }
      }),
      { numRuns: 15 },
    );
  });
});

async function agree(
  courses: CourseRepository,
  actor: { id: number; role: Role },
  made: readonly { id: number; createdById: number; professorIds: readonly number[] }[],
): Promise<void> {
  const told = made.map((course) => canManageCourse(actor, course));
  const asked = { viewer: async () => actor } as unknown as Context; // of a request, the statement asks who is signed in
  const batch = await courses.isManaged.batch(
    made.map(({ id }) => id),
    asked,
  );
  expect({ actor, made, managed: batch }).toEqual({ actor, made, managed: told });
  for (const [n, { id }] of made.entries()) {
    const found = await courses.findManaged(actor, id);
    expect({ actor, course: made[n], isFound: found !== null }).toEqual({ actor, course: made[n], isFound: told[n] });
  }
}
