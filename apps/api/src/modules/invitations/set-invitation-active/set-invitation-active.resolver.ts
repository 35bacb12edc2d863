import { Requires } from '../../../access/requires.js';
import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql/context.js';
import { parseId } from '../../../graphql/id.js';
import { NotAllowedError, NotFoundError, resultOf } from '../../../graphql/user-errors.js';
import { Invitation, toInvitation } from '../invitation.type.js';
import type { SetInvitationActive } from './set-invitation-active.usecase.js';

@InputType()
class DeactivateInvitationInput {
  @Field(() => ID) id: string;
}

@InputType()
class ActivateInvitationInput {
  @Field(() => ID) id: string;
}

@ObjectType()
class DeactivateInvitationSuccess {
  @Field(() => Invitation) invitation: Invitation;
}

@ObjectType()
class ActivateInvitationSuccess {
  @Field(() => Invitation) invitation: Invitation;
}

const DeactivateInvitationResult = createUnionType({
  name: 'DeactivateInvitationResult',
  types: () => [DeactivateInvitationSuccess, NotFoundError] as const,
});

const ActivateInvitationResult = createUnionType({
  name: 'ActivateInvitationResult',
  types: () => [ActivateInvitationSuccess, NotFoundError, NotAllowedError] as const,
});

@Resolver()
export class SetInvitationActiveResolver {
  constructor(
    private readonly setActive: SetInvitationActive,
    private readonly publicUrl: string,
  ) {}

  @Requires('invitation.manage')
  @Mutation(() => DeactivateInvitationResult, {
    description:
      'Soft delete: it stays in lists and reports, and can be activated again with the same code and counts.',
  })
  async deactivateInvitation(
    @Ctx() context: Context,
    @Arg('input', () => DeactivateInvitationInput) input: DeactivateInvitationInput,
  ): Promise<typeof DeactivateInvitationResult> {
    const outcome = await this.setActive.execute(await context.caller(), parseId(input.id), false);
    if (outcome.kind !== 'done') return NotFoundError.of('invitation');
    return resultOf(DeactivateInvitationSuccess, { invitation: toInvitation(outcome.row, this.publicUrl) });
  }

  @Requires('invitation.manage')
  @Mutation(() => ActivateInvitationResult, { description: 'Activates it again, with the same code and counts.' })
  async activateInvitation(
    @Ctx() context: Context,
    @Arg('input', () => ActivateInvitationInput) input: ActivateInvitationInput,
  ): Promise<typeof ActivateInvitationResult> {
    const outcome = await this.setActive.execute(await context.caller(), parseId(input.id), true);
    switch (outcome.kind) {
      case 'done':
        return resultOf(ActivateInvitationSuccess, { invitation: toInvitation(outcome.row, this.publicUrl) });
      case 'no-such-invitation':
        return NotFoundError.of('invitation');
      case 'course-archived':
        return NotAllowedError.of(
          'COURSE_ARCHIVED',
          'The course is archived: restore it before activating its invitations.',
        );
    }
  }
}
