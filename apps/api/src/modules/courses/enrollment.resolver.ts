import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { PAGE_SIZE } from '../../database/page.js';
import type { Context } from '../../graphql/context.js';
import { parseId } from '../../graphql/id.js';
import { connectionOf, pageRequest, type Connection } from '../../graphql/connection.js';
import { Person, toPerson, User, type UserRepository } from '../accounts/index.js';
import type { CourseRepository } from './course.repository.js';
import { Course, toCourse } from './course.type.js';
import type { EnrollmentRepository } from './enrollment.repository.js';
import { Enrollment, EnrollmentConnection, toEnrollment } from './enrollment.type.js';

@Resolver(() => Enrollment)
export class EnrollmentResolver {
  constructor(
    private readonly courses: CourseRepository,
    private readonly users: UserRepository,
  ) {}

  @FieldResolver(() => Course)
  async course(@Root() enrollment: Enrollment, @Ctx() context: Context): Promise<Course> {
    const [course, isManaged] = await Promise.all([
      context.load(this.courses.byId, enrollment.courseId),
      context.load(this.courses.isManaged, enrollment.courseId),
    ]);
    return toCourse(course, isManaged);
  }

  @FieldResolver(() => Person)
  async person(@Root() enrollment: Enrollment, @Ctx() context: Context): Promise<Person> {
    const [user, isManaged] = await Promise.all([
      context.load(this.users.byId, enrollment.userId),
      context.load(this.courses.isManaged, enrollment.courseId),
    ]);
    return toPerson(user, isManaged);
  }
}

/** A person's own enrollments: here, since members know nothing of courses. */
@Resolver(() => User)
export class UserEnrollmentsResolver {
  constructor(private readonly enrollments: EnrollmentRepository) {}

  @FieldResolver(() => EnrollmentConnection, {
    name: 'enrollments',
    description: 'The courses they are enrolled in; their own, or for OWNER and ADMIN.',
  })
  async ofUser(
    @Root() user: User,
    @Ctx() context: Context,
    @Arg('first', () => Int, { nullable: true, defaultValue: PAGE_SIZE }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<Enrollment>> {
    await context.requireUser();
    const userId = parseId(user.id);
    const request = pageRequest(`user.${userId}.enrollments`, ['number'], first, after);
    const page = await this.enrollments.pageOfUser(userId, request);
    return connectionOf(
      request,
      page,
      (row) => [row.id],
      toEnrollment,
      () => this.enrollments.countOfUser(userId),
    );
  }
}
