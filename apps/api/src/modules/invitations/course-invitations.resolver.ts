import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CourseAccess } from '../../access/course-access.js';
import { connectionOf, PageArgs, pageRequest, type Connection } from '../../graphql/connection.js';
import type { Context } from '../../graphql/context.js';
import { Course } from '../courses/index.js';
import { cursorShapeOf } from './invitation-order.js';
import type { InvitationRepository } from './invitation.repository.js';
import { InvitationConnection, toInvitation, type Invitation } from './invitation.type.js';

/** A course's invitations: here, since the module of courses does not depend on this one. */
@Resolver(() => Course)
export class CourseInvitationsResolver {
  constructor(
    private readonly repository: InvitationRepository,
    private readonly courseAccess: CourseAccess,
  ) {}

  @FieldResolver(() => InvitationConnection, {
    nullable: true,
    description: 'Newest first. For those who manage the course; FORBIDDEN to others.',
  })
  async invitations(
    @Root() { key: courseId }: Course,
    @Ctx() context: Context,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<Invitation>> {
    await context.require('course.readMembers', { course: await context.load(this.courseAccess.relationTo, courseId) });
    const request = pageRequest(`course.${courseId}.invitations`, cursorShapeOf('CREATED_AT_DESC'), args);
    const page = await context.load(this.repository.pagesOfCourses, { courseId, request });
    const count = () => context.load(this.repository.countOfCourse, courseId);
    return connectionOf(request, page, ({ entity }) => [entity.id], toInvitation, count);
  }
}
