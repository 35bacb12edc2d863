import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { CourseAccess } from '../../access/course-access.js';
import { Requires } from '../../access/requires.js';
import { connectionOf, PageArgs, pageRequest, type Connection } from '../../graphql/connection.js';
import type { Context } from '../../graphql/context.js';
import { keyOf } from '../../graphql/global-id.js';
import { Person, toPerson, type UserRepository } from '../accounts/index.js';
import { CourseFilter, CourseOrderEnum, toListFilter } from './course-filter.type.js';
import { cursorKeyOf, cursorShapeOf, type CourseOrder } from './course-list.js';
import type { CourseRepository } from './course.repository.js';
import { Course, CourseConnection, toCourse } from './course.type.js';
import { CourseEnrollmentsArgs, enrollmentConnection } from './enrollment-connection.type.js';
import type { EnrollmentRepository } from './enrollment.repository.js';
import { EnrollmentConnection, type Enrollment } from './enrollment.type.js';

@Resolver(() => Course)
export class CourseResolver {
  constructor(
    private readonly repository: CourseRepository,
    private readonly enrollmentRepository: EnrollmentRepository,
    private readonly users: UserRepository,
    private readonly courseAccess: CourseAccess,
  ) {}

  @Requires('course.read')
  @Query(() => CourseConnection, { nullable: true, description: 'The courses that the principal may see.' })
  async courses(
    @Ctx() context: Context,
    @Arg('filter', () => CourseFilter, { nullable: true, description: 'Left out: every one that is not archived.' })
    filter: CourseFilter | null,
    @Arg('orderBy', () => CourseOrderEnum, {
      nullable: true,
      defaultValue: 'TITLE_ASC',
      description: 'Which come first.',
    })
    orderBy: CourseOrder | null,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<Course>> {
    const principal = await context.principal();
    const order = orderBy ?? 'TITLE_ASC';
    const listed = toListFilter(filter);
    const request = pageRequest(`courses.${order}`, cursorShapeOf(order), args);
    const page = await this.repository.page(principal, listed, order, request);
    return connectionOf(
      request,
      page,
      (course) => cursorKeyOf(order, course),
      toCourse,
      () => this.repository.count(principal, listed),
    );
  }

  @Requires('course.read')
  @Query(() => Course, {
    nullable: true,
    description: 'The course with this id; null where there is none, or the principal may not see it.',
  })
  async course(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Of a Course.' }) id: string,
  ): Promise<Course | null> {
    const key = keyOf('Course', id);
    const course = key === null ? null : await context.load(this.repository.readable, key);
    return course && toCourse(course);
  }

  @FieldResolver(() => Person, { description: 'Who created it, and manages it.' })
  async createdBy(@Root() course: Course, @Ctx() context: Context): Promise<Person> {
    return toPerson(await context.load(this.users.byId, course.createdById));
  }

  @FieldResolver(() => [Person], { description: 'Associated professors, who may invite to it beside its creator.' })
  async professors(@Root() course: Course, @Ctx() context: Context): Promise<Person[]> {
    return (await context.load(this.repository.professorsOf, course.key)).map(toPerson);
  }

  @FieldResolver(() => Int, { description: 'Number of ACTIVE enrollments.' })
  enrollmentCount(@Root() course: Course, @Ctx() context: Context): Promise<number> {
    return context.load(this.enrollmentRepository.activeCount, course.key);
  }

  @FieldResolver(() => EnrollmentConnection, {
    nullable: true,
    description: 'Who is enrolled, newest first. For those who manage the course; FORBIDDEN to others.',
  })
  async enrollments(
    @Root() { key: courseId }: Course,
    @Ctx() context: Context,
    @Args(() => CourseEnrollmentsArgs) args: CourseEnrollmentsArgs,
  ): Promise<Connection<Enrollment>> {
    const course = await context.load(this.courseAccess.relationTo, courseId);
    await context.require('course.readMembers', { course });
    return enrollmentConnection(context, this.enrollmentRepository, { courseId }, args);
  }
}
