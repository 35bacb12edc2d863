import { Requires } from '../../access/requires.js';
import type { CourseAccess } from '../../access/course-access.js';
import { Arg, Args, Ctx, FieldResolver, ID, Int, Query, Resolver, Root, Field, InputType } from 'type-graphql';
import type { Context } from '../../graphql/context.js';
import { parseId } from '../../graphql/id.js';
import { connectionOf, PageArgs, pageRequest, type Connection } from '../../graphql/connection.js';
import { Person, toPerson, type UserRepository } from '../accounts/index.js';
import type { CourseRepository } from './course.repository.js';
import { Course, CourseConnection, toCourse } from './course.type.js';
import type { EnrollmentRepository } from './enrollment.repository.js';
import { EnrollmentConnection, toEnrollment, type Enrollment } from './enrollment.type.js';

@InputType()
export class CourseFilter {
  @Field(() => String, { nullable: true, description: 'The beginning of the title.' }) search?: string | null;
  @Field(() => Boolean, { nullable: true, defaultValue: false }) includeArchived?: boolean | null;
}

@Resolver(() => Course)
export class CourseResolver {
  constructor(
    private readonly courses: CourseRepository,
    private readonly enrollments: EnrollmentRepository,
    private readonly users: UserRepository,
    private readonly courseAccess: CourseAccess,
  ) {}

  @Requires('course.read')
  @Query(() => CourseConnection, { nullable: true, name: 'courses' })
  async list(
    @Ctx() context: Context,
    @Arg('filter', () => CourseFilter, { nullable: true }) filter: CourseFilter | null,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<Course>> {
    const principal = await context.principal();
    const narrowed = { search: filter?.search?.trim() || null, includeArchived: filter?.includeArchived ?? false };
    const request = pageRequest('courses', ['number'], args);
    const page = await this.courses.page(principal, narrowed, request);
    return connectionOf(
      request,
      page,
      (row) => [row.id],
      toCourse,
      () => this.courses.count(principal, narrowed),
    );
  }

  @Requires('course.read')
  @Query(() => Course, { nullable: true, name: 'course' })
  async one(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<Course | null> {
    const course = await this.courses.find(await context.principal(), 'course.read', parseId(id));
    return course && toCourse(course);
  }

  @FieldResolver(() => Person)
  async createdBy(@Root() course: Course, @Ctx() context: Context): Promise<Person> {
    return toPerson(await context.load(this.users.byId, course.createdById), await this.#readsEmails(course, context));
  }

  @FieldResolver(() => [Person], { description: 'Associated professors, who may invite to it beside its creator.' })
  async professors(@Root() course: Course, @Ctx() context: Context): Promise<Person[]> {
    const professors = await context.load(this.courses.professorsOf, course.key);
    const readsEmails = await this.#readsEmails(course, context);
    return professors.map((professor) => toPerson(professor, readsEmails));
  }

  @FieldResolver(() => Int)
  enrollmentCount(@Root() course: Course, @Ctx() context: Context): Promise<number> {
    return context.load(this.courses.enrollmentCount, course.key);
  }

  @FieldResolver(() => EnrollmentConnection, {
    nullable: true,
    name: 'enrollments',
    description: 'For those who manage the course; FORBIDDEN to others.',
  })
  async enrolled(
    @Root() course: Course,
    @Ctx() context: Context,
    @Arg('search', () => String, { nullable: true, description: 'The beginning of an email or of the name.' })
    search: string | null,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<Enrollment>> {
    const relation = await context.load(this.courseAccess.relationTo, course.key);
    await context.require('course.readMembers', { course: relation });
    const request = pageRequest(`course.${course.key}.enrollments`, ['number'], args);
    const beginning = search?.trim() || null;
    const key = { courseId: course.key, search: beginning, request };
    const page = await context.load(this.enrollments.pagesOfCourses, key);
    return connectionOf(
      request,
      page,
      (row) => [row.id],
      toEnrollment,
      () =>
        beginning === null
          ? context.load(this.courses.enrollmentCount, course.key)
          : this.enrollments.countOfCourse(course.key, beginning),
    );
  }

  async #readsEmails(course: Course, context: Context): Promise<boolean> {
    const relation = await context.load(this.courseAccess.relationTo, course.key);
    return context.can('person.readEmail', { course: relation });
  }
}
