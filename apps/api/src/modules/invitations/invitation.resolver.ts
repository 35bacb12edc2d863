import type { InvitationStatus } from '@matricula/domain';
import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Query,
  registerEnumType,
  Resolver,
  Root,
} from 'type-graphql';
import { PAGE_SIZE } from '../../database/page.js';
import type { Context } from '../../graphql/context.js';
import { parseId } from '../../graphql/id.js';
import { connectionOf, pageRequest, type Connection } from '../../graphql/connection.js';
import { Course, toCourse } from '../courses/index.js';
import { Person, toPerson } from '../accounts/index.js';
import { cursorKeyOf, cursorShapeOf, type InvitationOrder } from './invitation-list.js';
import type { InvitationRepository } from './invitation.repository.js';
import { Invitation, InvitationConnection, InvitationStatusEnum, toInvitation } from './invitation.type.js';

const InvitationOrderEnum: { readonly [O in InvitationOrder]: O } = {
  CREATED_AT_DESC: 'CREATED_AT_DESC',
  CREATED_AT_ASC: 'CREATED_AT_ASC',
  TITLE_ASC: 'TITLE_ASC',
  EXPIRES_AT_ASC: 'EXPIRES_AT_ASC',
  USES_DESC: 'USES_DESC',
};
registerEnumType(InvitationOrderEnum, {
  name: 'InvitationOrder',
  valuesConfig: { EXPIRES_AT_ASC: { description: 'Those that never expire come last.' } },
});

@InputType()
class InvitationFilter {
  @Field(() => ID, { nullable: true }) courseId?: string | null;
  @Field(() => [InvitationStatusEnum], {
    nullable: true,
    description:
      'active/inactive of the filter in the dashboard, and the finer states, are both told by status: any of these.',
  })
  statuses?: InvitationStatus[] | null;
  @Field(() => String, {
    nullable: true,
    description: 'A part of the title: beginnings of its words, without regard to case and accents; or of a code.',
  })
  search?: string | null;
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
    @Arg('orderBy', () => InvitationOrderEnum, { nullable: true, defaultValue: 'CREATED_AT_DESC' })
    orderBy: InvitationOrder | null,
    @Arg('first', () => Int, { nullable: true, defaultValue: PAGE_SIZE }) first: number,
    @Arg('after', () => String, { nullable: true }) after: string | null,
  ): Promise<Connection<Invitation>> {
    const viewer = await context.requireStaff();
    const order = orderBy ?? 'CREATED_AT_DESC';
    const request = pageRequest(`invitations.${order}`, cursorShapeOf(order), first, after);
    const narrowed = {
      courseId: filter?.courseId == null ? null : parseId(filter.courseId),
      statuses: filter?.statuses ?? null,
      search: filter?.search?.trim() || null,
    };
    const page = await this.invitations.page(viewer, { filter: narrowed, order }, request);
    return connectionOf(
      request,
      page,
      (row) => cursorKeyOf(order, row.entity),
      (row) => toInvitation(row, this.publicUrl),
      () => page.count(),
    );
  }

  @Query(() => Invitation, { nullable: true, name: 'invitation' })
  async one(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<Invitation | null> {
    const row = await this.invitations.findManaged(await context.requireStaff(), parseId(id));
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
