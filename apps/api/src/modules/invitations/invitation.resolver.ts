import type { InvitationStatus } from '@matricula/domain';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Query, registerEnumType, Resolver, Root } from 'type-graphql';
import type { Context } from '../../graphql/context.js';
import { parseId } from '../../graphql/id.js';
import { connectionOf, PAGE_SIZE, pageRequest, type Connection } from '../../graphql/page.js';
import { Course, toCourse } from '../courses/index.js';
import { Person, toPerson } from '../members/index.js';
import type { InvitationRepository } from './invitation.repository.js';
import { Invitation, InvitationConnection, InvitationStatusEnum, toInvitation } from './invitation.type.js';

/** The orders of the list. */
enum InvitationOrder {
  CREATED_AT_DESC = 'CREATED_AT_DESC',
}
registerEnumType(InvitationOrder, { name: 'InvitationOrder' });

@InputType()
class InvitationFilter {
  @Field(() => ID, { nullable: true }) courseId?: string | null;
  @Field(() => [InvitationStatusEnum], {
    nullable: true,
    description:
      'active/inactive of the filter in the dashboard, and the finer states, are both told by status: any of these.',
  })
  statuses?: InvitationStatus[] | null;
}

@Resolver(() => Invitation)
export class InvitationResolver {
  constructor(
    private readonly invitations: InvitationRepository,
    private readonly publicUrl: string,
  ) {}

  @Query(() => InvitationConnection, {
    name: 'invitations',
    description:
      'The invitations that the viewer may manage: every one for OWNER and ADMIN, those of their courses for PROFESSOR.',
  })
  async list(
    @Ctx() context: Context,
    @Arg('filter', () => InvitationFilter, { nullable: true }) filter: InvitationFilter | null,
    @Arg('orderBy', () => InvitationOrder, { nullable: true, defaultValue: InvitationOrder.CREATED_AT_DESC })
    _orderBy: InvitationOrder,
    @Arg('first', () => Int, { nullable: true, defaultValue: PAGE_SIZE }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<Invitation>> {
    const viewer = await context.staff();
    const request = pageRequest('invitations', first ?? PAGE_SIZE, after);
    const narrowed = {
      courseId: filter?.courseId == null ? null : parseId(filter.courseId),
      statuses: filter?.statuses ?? null,
    };
    const page = await this.invitations.page(viewer, narrowed, request);
    return connectionOf(
      'invitations',
      request,
      page,
      (row) => [row.entity.id],
      (row) => toInvitation(row, this.publicUrl),
      () => this.invitations.count(viewer, narrowed),
    );
  }

  @Query(() => Invitation, { nullable: true, name: 'invitation' })
  async one(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<Invitation | null> {
    const row = await this.invitations.findManaged(await context.staff(), parseId(id));
    return row && toInvitation(row, this.publicUrl);
  }

  // Whoever sees an invitation manages its course: so the course is shown as managed, and its creator with the email.
  @FieldResolver(() => Course)
  course(@Root() invitation: Invitation): Course {
    return toCourse(invitation.row.entity.course, true);
  }

  @FieldResolver(() => Person)
  createdBy(@Root() invitation: Invitation): Person {
    return toPerson(invitation.row.entity.createdBy, true);
  }
}
