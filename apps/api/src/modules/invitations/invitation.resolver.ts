import { invitationUrl, normalizeInvitationCode } from '@matricula/domain';
import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Requires } from '../../access/requires.js';
import { connectionOf, PageArgs, pageRequest, type Connection } from '../../graphql/connection.js';
import type { Context } from '../../graphql/context.js';
import { keyOf } from '../../graphql/global-id.js';
import { URL } from '../../graphql/scalars.js';
import { Person, toPerson } from '../accounts/index.js';
import { Course, toCourse } from '../courses/index.js';
import { InvitationFilter, InvitationOrderEnum, toListFilter } from './invitation-filter.type.js';
import { absoluteUrl } from './absolute-url.js';
import { cursorShapeOf, type InvitationOrder } from './invitation-order.js';
import type { InvitationRepository } from './invitation.repository.js';
import { Invitation, InvitationConnection, toInvitation } from './invitation.type.js';

@Resolver(() => Invitation)
export class InvitationResolver {
  constructor(
    private readonly repository: InvitationRepository,
    private readonly publicUrl: string,
  ) {}

  @Requires('invitation.manage')
  @Query(() => InvitationConnection, {
    nullable: true,
    description: 'The invitations that the principal may manage.',
  })
  async invitations(
    @Ctx() context: Context,
    @Arg('filter', () => InvitationFilter, { nullable: true, description: 'Left out: every one.' })
    filter: InvitationFilter | null,
    @Arg('orderBy', () => InvitationOrderEnum, {
      nullable: true,
      defaultValue: 'CREATED_AT_DESC',
      description: 'Which come first.',
    })
    orderBy: InvitationOrder | null,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<Invitation>> {
    const order = orderBy ?? 'CREATED_AT_DESC';
    const request = pageRequest(`invitations.${order}`, cursorShapeOf(order), args);
    const query = { filter: toListFilter(filter), order };
    const page = await this.repository.page(await context.principal(), query, request);
    return connectionOf(request, page, page.cursorKeyOf, toInvitation, page.count);
  }

  @Requires('invitation.manage')
  @Query(() => Invitation, {
    nullable: true,
    description: 'The invitation with this id; null where there is none, or the principal may not manage it.',
  })
  async invitation(
    @Ctx() context: Context,
    @Arg('id', () => ID, { description: 'Of an Invitation.' }) id: string,
  ): Promise<Invitation | null> {
    const key = keyOf('Invitation', id);
    const row = key === null ? null : await context.load(this.repository.managed, key);
    return row && toInvitation(row);
  }

  @Requires('invitation.manage')
  @Query(() => Invitation, {
    nullable: true,
    description: 'The invitation with this code; null where there is none, or the principal may not manage it.',
  })
  async invitationByCode(
    @Ctx() context: Context,
    @Arg('code', () => String, {
      description: 'Case, spaces and hyphens do not matter; the whole link may be given too.',
    })
    code: string,
  ): Promise<Invitation | null> {
    const normalized = normalizeInvitationCode(code);
    const principal = await context.principal();
    const row = normalized === null ? null : await this.repository.findManagedByCode(principal, normalized);
    return row && toInvitation(row);
  }

  @FieldResolver(() => URL, { description: 'The URL of its acceptance page.' })
  url(@Root() invitation: Invitation): string {
    return invitationUrl(this.publicUrl, invitation.code);
  }

  @FieldResolver(() => URL, { nullable: true, description: 'The image of its page, on this server.' })
  backgroundImageUrl(@Root() { row }: Invitation): string | null {
    return absoluteUrl(this.publicUrl, row.entity.backgroundImageUrl);
  }

  @FieldResolver(() => [String], { description: 'For staff: free words to find it by, in alphabetical order.' })
  tags(@Root() { row }: Invitation, @Ctx() context: Context): Promise<readonly string[]> {
    return context.load(this.repository.tags, row.entity.id);
  }

  // Whoever sees an invitation manages its course: so the course is shown as managed, and its creator with the email.
  @FieldResolver(() => Course, { description: 'The course that it invites to.' })
  course(@Root() { row }: Invitation): Course {
    return toCourse(row.entity.course);
  }

  @FieldResolver(() => Person, { description: 'Who created it.' })
  createdBy(@Root() { row }: Invitation): Person {
    return toPerson(row.entity.createdBy);
  }
}
