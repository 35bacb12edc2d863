import { Arg, Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../graphql/context.js';
import { connectionOf, PageArgs, pageRequest, type Connection } from '../../graphql/connection.js';
import { Invitation } from '../invitations/index.js';
import { Person, toPerson, type UserRepository } from '../accounts/index.js';
import type { AcceptanceRepository } from './acceptance.repository.js';
import { Acceptance, AcceptanceConnection, toAcceptance } from './acceptance.type.js';

@Resolver(() => Acceptance)
export class AcceptanceResolver {
  constructor(private readonly users: UserRepository) {}

  // Acceptances are reached through an invitation that the viewer manages.
  @FieldResolver(() => Person)
  async person(@Root() acceptance: Acceptance, @Ctx() context: Context): Promise<Person> {
    return toPerson(await context.load(this.users.byId, acceptance.userId), true);
  }
}

/** An invitation's acceptances: here, since invitations know nothing of them. */
@Resolver(() => Invitation)
export class InvitationAcceptancesResolver {
  constructor(private readonly acceptances: AcceptanceRepository) {}

  @FieldResolver(() => AcceptanceConnection, {
    name: 'acceptances',
    description: 'Newest first. search: the beginning of an email or of the name.',
  })
  async ofInvitation(
    @Root() invitation: Invitation,
    @Ctx() context: Context,
    @Arg('search', () => String, { nullable: true }) search: string | null,
    @Args(() => PageArgs) args: PageArgs,
  ): Promise<Connection<Acceptance>> {
    const { id, uses } = invitation.row.entity;
    const beginning = search?.trim() || null;
    const request = pageRequest(`acceptances.${id}`, ['number', 'number'], args);
    const page = await context.load(this.acceptances.pages, { invitationId: id, search: beginning, request });
    return connectionOf(
      request,
      page,
      (acceptance) => [acceptance.acceptedAt.getTime(), acceptance.id],
      toAcceptance,
      () => (beginning === null ? uses : this.acceptances.count(id, beginning)),
    );
  }
}
