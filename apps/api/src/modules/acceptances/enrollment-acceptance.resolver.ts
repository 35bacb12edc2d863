import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CourseAccess } from '../../access/course-access.js';
import type { Context } from '../../graphql/context.js';
import { Enrollment } from '../courses/index.js';
import type { AcceptanceRepository } from './acceptance.repository.js';
import { Acceptance, toAcceptance } from './acceptance.type.js';

/** The acceptance behind an enrollment: here, since the module of courses does not depend on this one. */
@Resolver(() => Enrollment)
export class EnrollmentAcceptanceResolver {
  constructor(
    private readonly repository: AcceptanceRepository,
    private readonly courseAccess: CourseAccess,
  ) {}

  @FieldResolver(() => Acceptance, {
    nullable: true,
    description:
      'The acceptance that created it; null where staff added them, and unless the principal manages the course.',
  })
  async acceptance(@Root() { entity }: Enrollment, @Ctx() context: Context): Promise<Acceptance | null> {
    const course = await context.load(this.courseAccess.relationTo, entity.courseId);
    if (!(await context.can('enrollment.readHistory', { course }))) return null;
    const acceptance = await context.load(this.repository.ofEnrollment, entity.id);
    return acceptance && toAcceptance(acceptance);
  }
}
