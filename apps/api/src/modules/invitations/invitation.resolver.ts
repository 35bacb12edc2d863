import { Requires } from '../../access/requires.js';
import type { InvitationStatus } from '@matricula/domain';
import {
  Arg,
  Args,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Query,
  registerEnumType,
  Resolver,
  Root,
} from 'type-graphql';
import type { Context } from '../../graphql/context.js';
import { parseId } from '../../graphql/id.js';
import { connectionOf, PageArgs, pageRequest, type Connection } from '../../graphql/connection.js';
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

  @Requires('invitation.manage')
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
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<Invitation>> {
    const principal = await context.principal();
    const order = orderBy ?? 'CREATED_AT_DESC';
    const request = pageRequest(`invitations.${order}`, cursorShapeOf(order), args);
    const narrowed = {
      courseId: filter?.courseId == null ? null : parseId(filter.courseId),
      statuses: filter?.statuses ?? null,
      search: filter?.search?.trim() || null,
    };
    const page = await this.invitations.page(principal, { filter: narrowed, order }, request);
    return connectionOf(
      request,
      page,
      (row) => cursorKeyOf(order, row.entity),
      (row) => toInvitation(row, this.publicUrl),
      () => page.count(),
    );
  }

  @Requires('invitation.manage')
  @Query(() => Invitation, { nullable: true, name: 'invitation' })
  async one(@Ctx() context: Context, @Arg('id', () => ID) id: string): Promise<Invitation | null> {
    const row = await this.invitations.findManaged(await context.principal(), parseId(id));
    return row && toInvitation(row, this.publicUrl);
  }

  // Whoever sees an invitation manages its course: so the course is shown as managed, and its creator with the email.
  @FieldResolver(() => Course)
  course(@Root() invitation: Invitation): Course {
    return toCourse(invitation.row.entity.course);
  }

  @FieldResolver(() => Person)
  createdBy(@Root() invitation: Invitation): Person {
    return toPerson(invitation.row.entity.createdBy, true);
  }
}
