import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CourseAccess } from '../../access/course-access.js';
import type { Context } from '../../graphql/context.js';
import { connectionOf, PageArgs, pageRequest, type Connection } from '../../graphql/connection.js';
import { Person, toPerson, type UserRepository } from '../accounts/index.js';
import type { CourseRepository } from './course.repository.js';
import { Course, toCourse } from './course.type.js';
import { EnrollmentChange, EnrollmentChangeConnection, toEnrollmentChange } from './enrollment-change.type.js';
import type { EnrollmentRepository } from './enrollment.repository.js';
import { Enrollment } from './enrollment.type.js';

@Resolver(() => Enrollment)
export class EnrollmentResolver {
  constructor(
    private readonly courses: CourseRepository,
    private readonly enrollments: EnrollmentRepository,
    private readonly users: UserRepository,
    private readonly courseAccess: CourseAccess,
  ) {}

  @FieldResolver(() => Course, { description: 'The course.' })
  async course(@Root() { entity }: Enrollment, @Ctx() context: Context): Promise<Course> {
    return toCourse(await context.load(this.courses.byId, entity.courseId));
  }

  @FieldResolver(() => Person, { description: 'Who is enrolled.' })
  async person(@Root() { entity }: Enrollment, @Ctx() context: Context): Promise<Person> {
    return toPerson(await context.load(this.users.byId, entity.userId));
  }

  @FieldResolver(() => EnrollmentChangeConnection, {
    nullable: true,
    description: 'Its changes after it first began, newest first; null unless the principal manages the course.',
  })
  async history(
    @Root() { entity }: Enrollment,
    @Ctx() context: Context,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<EnrollmentChange> | null> {
    const course = await context.load(this.courseAccess.relationTo, entity.courseId);
    if (!(await context.can('enrollment.readHistory', { course }))) return null;
    const request = pageRequest(`enrollment.${entity.id}.history`, ['number'], args);
    const page = await context.load(this.enrollments.historyPages, { enrollmentId: entity.id, request });
    const count = () => context.load(this.enrollments.historyCounts, entity.id);
    return connectionOf(request, page, ({ id }) => [id], toEnrollmentChange, count);
  }
}

@Resolver(() => EnrollmentChange)
export class EnrollmentChangeResolver {
  constructor(private readonly users: UserRepository) {}

  @FieldResolver(() => Person, { nullable: true, description: 'Who did it; null where nobody of the staff did.' })
  async by(@Root() { changedById }: EnrollmentChange, @Ctx() context: Context): Promise<Person | null> {
    return changedById === null ? null : toPerson(await context.load(this.users.byId, changedById));
  }
}
