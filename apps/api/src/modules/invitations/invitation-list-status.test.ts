import { CourseAccess } from '../../access/course-access.js';
import { INVITATION_STATUSES, invitationStatus, type InvitationState } from '@matricula/domain';
import fc from 'fast-check';
import { forEachDatabase } from '../../../test/databases.js';
import { Factories, principalOf } from '../../../test/factories.js';
import { NO_FILTER } from './invitation-filter.js';
import { InvitationRepository } from './invitation.repository.js';

forEachDatabase("The list's filter and the domain's status", (database) => {
  it('agree about every invitation, whatever its state', async () => {
    const make = new Factories(database());
    const invitations = new InvitationRepository(database(), new CourseAccess(database()));
    const owner = principalOf(await make.aUser('OWNER'));
    const courses = { open: await make.aCourse(), archived: await make.aCourse({ isArchived: true }) };
    const now = await database().now();
    const state: fc.Arbitrary<InvitationState> = fc.record({
      isActive: fc.boolean(),
      isCourseArchived: fc.boolean(),
      // Far enough from now that the test's own duration decides nothing; the edge itself is the domain's test.
      expiresAt: fc.option(
        fc.integer({ min: -5, max: 5 }).map((days) => new Date(now.getTime() + (days + 0.5) * 86_400_000)),
      ),
      usageLimit: fc.option(fc.integer({ min: 1, max: 3 })),
      uses: fc.integer({ min: 0, max: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(state, async (drawn) => {
        const uses = Math.min(drawn.uses, drawn.usageLimit ?? drawn.uses);
        const courseId = (drawn.isCourseArchived ? courses.archived : courses.open).id;
        const { isActive, expiresAt, usageLimit } = drawn;
        const { id } = await make.anInvitation({ courseId, isActive, expiresAt, usageLimit, uses });
        const expected = invitationStatus({ ...drawn, uses }, now);
        for (const status of INVITATION_STATUSES) {
          const filter = { ...NO_FILTER, courseId, statuses: [status] };
          const query = { filter, order: 'CREATED_AT_DESC' as const };
          const page = await invitations.page(owner, query, {
            list: 'any',
            size: 1,
            isBackward: false,
            after: null,
            before: null,
          });
          const isListed = page.items[0]?.entity.id === id;
          expect({ status, isListed }).toEqual({ status, isListed: status === expected });
        }
      }),
      { numRuns: 100 },
    );
  });
});
