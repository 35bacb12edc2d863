import type { CourseAccess } from '../../access/course-access.js';
import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../graphql/context.js';
import { parseId } from '../../graphql/id.js';
import { connectionOf, PageArgs, pageRequest, type Connection } from '../../graphql/connection.js';
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
    private readonly courseAccess: CourseAccess,
  ) {}

  @FieldResolver(() => Course)
  async course(@Root() enrollment: Enrollment, @Ctx() context: Context): Promise<Course> {
    return toCourse(await context.load(this.courses.byId, enrollment.courseId));
  }

  @FieldResolver(() => Person)
  async person(@Root() enrollment: Enrollment, @Ctx() context: Context): Promise<Person> {
    const [user, course] = await Promise.all([
      context.load(this.users.byId, enrollment.userId),
      context.load(this.courseAccess.relationTo, enrollment.courseId),
    ]);
    return toPerson(user, await context.can('person.readEmail', { course }));
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
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<Enrollment>> {
    const userId = parseId(user.id);
    await context.require('user.read', { userId });
    const request = pageRequest(`user.${userId}.enrollments`, ['number'], args);
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
