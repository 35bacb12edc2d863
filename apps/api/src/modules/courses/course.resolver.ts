import { isStaff } from '@matricula/domain';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root, Field, InputType } from 'type-graphql';
import { PAGE_SIZE } from '../../database/page.js';
import type { Context } from '../../graphql/context.js';
import { parseId } from '../../graphql/id.js';
import { connectionOf, emptyConnection, pageRequest, type Connection } from '../../graphql/connection.js';
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
  ) {}

  @Query(() => CourseConnection, { name: 'courses' })
  async list(
    @Ctx() context: Context,
    @Arg('filter', () => CourseFilter, { nullable: true }) filter: CourseFilter | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: PAGE_SIZE }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<Course>> {
    const viewer = await context.requireUser();
    const narrowed = { search: filter?.search?.trim() || null, includeArchived: filter?.includeArchived ?? false };
    const request = pageRequest('courses', ['number'], first, after);
    const page = await this.courses.page(viewer, narrowed, request);
    const isManaged = isStaff(viewer.role);
    return connectionOf(
      request,
      page,
      (row) => [row.id],
      (row) => toCourse(row, isManaged),
      () => this.courses.count(viewer, narrowed),
    );
  }

  @Query(() => Course, { nullable: true, name: 'course' })
  async one(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<Course | null> {
    const viewer = await context.requireUser();
    const course = await this.courses.findVisible(viewer, parseId(id));
    return course && toCourse(course, isStaff(viewer.role));
  }

  @FieldResolver(() => Person)
  async createdBy(@Root() course: Course, @Ctx() context: Context): Promise<Person> {
    return toPerson(await context.load(this.users.byId, course.createdById), course.isManaged);
  }

  @FieldResolver(() => [Person], { description: 'Associated professors, who may invite to it beside its creator.' })
  async professors(@Root() course: Course, @Ctx() context: Context): Promise<Person[]> {
    const professors = await context.load(this.courses.professorsOf, course.key);
    return professors.map((professor) => toPerson(professor, course.isManaged));
  }

  @FieldResolver(() => Int)
  enrollmentCount(@Root() course: Course, @Ctx() context: Context): Promise<number> {
    return context.load(this.courses.enrollmentCount, course.key);
  }

  @FieldResolver(() => EnrollmentConnection, { name: 'enrollments', description: 'For those who manage the course.' })
  async enrolled(
    @Root() course: Course,
    @Ctx() context: Context,
    @Arg('search', () => String, { nullable: true, description: 'The beginning of an email or of the name.' })
    search: string | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: PAGE_SIZE }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<Enrollment>> {
    const request = pageRequest(`course.${course.key}.enrollments`, ['number'], first, after);
    if (!course.isManaged) return emptyConnection();
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
}
