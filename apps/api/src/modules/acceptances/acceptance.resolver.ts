import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Requires } from '../../access/requires.js';
import { connectionOf, PageArgs, pageRequest, type Connection } from '../../graphql/connection.js';
import type { Context } from '../../graphql/context.js';
import { Person, toPerson, type UserRepository } from '../accounts/index.js';
import { Enrollment, toEnrollment } from '../courses/index.js';
import { Invitation, toInvitation, type InvitationRepository } from '../invitations/index.js';
import { AcceptanceFilter, AcceptanceOrderEnum, toListFilter } from './acceptance-filter.type.js';
import { CURSOR_SHAPE, cursorKeyOf, type AcceptanceOrder } from './acceptance-list.js';
import type { AcceptanceRepository } from './acceptance.repository.js';
import { Acceptance, AcceptanceConnection, toAcceptance } from './acceptance.type.js';

const ORDER_BY = { nullable: true, defaultValue: 'ACCEPTED_AT_DESC', description: 'Which come first.' } as const;

/** An acceptance is reached by those alone who manage its invitation. */
@Resolver(() => Acceptance)
export class AcceptanceResolver {
  constructor(
    private readonly repository: AcceptanceRepository,
    private readonly users: UserRepository,
    private readonly invitationRepository: InvitationRepository,
  ) {}

  @Requires('invitation.manage')
  @Query(() => AcceptanceConnection, {
    nullable: true,
    description: 'Acceptances across the invitations that the principal may manage.',
  })
  async acceptances(
    @Ctx() context: Context,
    @Arg('filter', () => AcceptanceFilter, { nullable: true, description: 'Left out: every one.' })
    filter: AcceptanceFilter | null,
    @Arg('orderBy', () => AcceptanceOrderEnum, ORDER_BY) orderBy: AcceptanceOrder | null,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<Acceptance>> {
    const order = orderBy ?? 'ACCEPTED_AT_DESC';
    const request = pageRequest(`acceptances.${order}`, CURSOR_SHAPE, args);
    const page = await this.repository.page(await context.principal(), toListFilter(filter), order, request);
    return connectionOf(request, page, cursorKeyOf, toAcceptance, page.count);
  }

  @FieldResolver(() => Invitation, { description: 'The invitation that was accepted.' })
  async invitation(@Root() { entity }: Acceptance, @Ctx() context: Context): Promise<Invitation> {
    const row = await context.load(this.invitationRepository.managed, entity.invitationId);
    if (!row) throw new Error('An acceptance was shown to somebody who does not manage its invitation.');
    return toInvitation(row);
  }

  @FieldResolver(() => Enrollment, {
    nullable: true,
    description: "The person's enrollment in the course, as it is now.",
  })
  async enrollment(@Root() { entity }: Acceptance, @Ctx() context: Context): Promise<Enrollment | null> {
    const enrollment = await context.load(this.repository.enrollmentOf, entity.id);
    return enrollment && toEnrollment(enrollment);
  }

  @FieldResolver(() => Person, { description: 'Who accepted, as they are now.' })
  async person(@Root() { entity }: Acceptance, @Ctx() context: Context): Promise<Person> {
    return toPerson(await context.load(this.users.byId, entity.userId));
  }
}

/** An invitation's acceptances: here, since the module of invitations does not depend on this one. */
@Resolver(() => Invitation)
export class InvitationAcceptancesResolver {
  constructor(private readonly repository: AcceptanceRepository) {}

  @FieldResolver(() => AcceptanceConnection, { nullable: true, description: 'Who accepted it.' })
  async acceptances(
    @Root() invitation: Invitation,
    @Ctx() context: Context,
    @Arg('search', () => String, { nullable: true, description: 'Beginning of an email or of a word of the name.' })
    search: string | null,
    @Arg('orderBy', () => AcceptanceOrderEnum, ORDER_BY) orderBy: AcceptanceOrder | null,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<Acceptance>> {
    const { id: invitationId, uses } = invitation.row.entity;
    const order = orderBy ?? 'ACCEPTED_AT_DESC';
    const request = pageRequest(`invitation.${invitationId}.acceptances.${order}`, CURSOR_SHAPE, args);
    const key = { invitationId, search: search?.trim() || null };
    const page = await context.load(this.repository.pages, { ...key, order, request });
    // Without a search the invitation's own counter has the number.
    const count = () => (key.search === null ? uses : context.load(this.repository.counts, key));
    return connectionOf(request, page, cursorKeyOf, toAcceptance, count);
  }
}
