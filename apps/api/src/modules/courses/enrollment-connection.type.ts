import type { EnrollmentStatus } from '@matricula/domain';
import { ArgsType, Field } from 'type-graphql';
import { connectionOf, PageArgs, pageRequest, type Connection } from '../../graphql/connection.js';
import type { Context } from '../../graphql/context.js';
import type { EnrollmentsKey } from './enrollment-list.js';
import type { EnrollmentRepository } from './enrollment.repository.js';
import { EnrollmentStatusEnum, toEnrollment, type Enrollment } from './enrollment.type.js';

/** The arguments of a list of enrollments. */
@ArgsType()
export class EnrollmentsArgs extends PageArgs {
  @Field(() => [EnrollmentStatusEnum], { nullable: true, defaultValue: ['ACTIVE'], description: 'Any of these.' })
  statuses?: EnrollmentStatus[] | null;
}

/** The same with a search. */
@ArgsType()
export class CourseEnrollmentsArgs extends EnrollmentsArgs {
  @Field(() => String, { nullable: true, description: 'Beginning of an email or of a word of the name.' })
  search?: string | null;
}

/** A page of the enrollments of a course or of a person, whose rights the resolver has checked. */
export async function enrollmentConnection(
  context: Context,
  enrollments: EnrollmentRepository,
  of: EnrollmentsKey['of'],
  { statuses, search, ...page }: CourseEnrollmentsArgs,
): Promise<Connection<Enrollment>> {
  const key: EnrollmentsKey = { of, statuses: statuses ?? ['ACTIVE'], search: search?.trim() || null };
  const request = pageRequest(`enrollments.${JSON.stringify(of)}`, ['number'], page);
  const listed = await context.load(enrollments.pages, { ...key, request });
  const isMembers = key.search === null && key.statuses.length === 1 && key.statuses[0] === 'ACTIVE';
  const count = () =>
    'courseId' in of && isMembers
      ? context.load(enrollments.activeCount, of.courseId) // which enrollmentCount asks for as well
      : context.load(enrollments.counts, key);
  return connectionOf(request, listed, ({ id }) => [id], toEnrollment, count);
}
