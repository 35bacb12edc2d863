import { Requires } from '../../../access/requires.js';
import { Arg, createUnionType, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql/context.js';
import { keyOf } from '../../../graphql/global-id.js';
import { NotAllowedError, NotFoundError, resultOf } from '../../../graphql/user-errors.js';
import { Invitation, toInvitation } from '../invitation.type.js';
import type { SetInvitationActive, SetInvitationActiveOutcome } from './set-invitation-active.usecase.js';

@InputType({ description: 'Which invitation to deactivate.' })
class DeactivateInvitationInput {
  @Field(() => ID, { description: 'Of the Invitation.' }) id: string;
}

@InputType({ description: 'Which invitation to activate.' })
class ActivateInvitationInput {
  @Field(() => ID, { description: 'Of the Invitation.' }) id: string;
}

@ObjectType({ description: 'The invitation is inactive.' })
class DeactivateInvitationSuccess {
  @Field(() => Invitation, { description: 'As it is now.' }) invitation: Invitation;
}

@ObjectType({ description: 'The invitation is active.' })
class ActivateInvitationSuccess {
  @Field(() => Invitation, { description: 'As it is now.' }) invitation: Invitation;
}

const DeactivateInvitationResult = createUnionType({
  name: 'DeactivateInvitationResult',
  description: 'What deactivateInvitation returns.',
  types: () => [DeactivateInvitationSuccess, NotFoundError] as const,
});

const ActivateInvitationResult = createUnionType({
  name: 'ActivateInvitationResult',
  description: 'What activateInvitation returns.',
  types: () => [ActivateInvitationSuccess, NotFoundError, NotAllowedError] as const,
});

@Resolver()
export class SetInvitationActiveResolver {
  constructor(private readonly setActive: SetInvitationActive) {}

  @Requires('invitation.manage')
  @Mutation(() => DeactivateInvitationResult, {
    nullable: true,
    description:
      'Soft delete: it stays in lists and reports, and can be activated again with the same code and counts.',
  })
  async deactivateInvitation(
    @Ctx() context: Context,
    @Arg('input', () => DeactivateInvitationInput, { description: 'The input.' }) { id }: DeactivateInvitationInput,
  ): Promise<typeof DeactivateInvitationResult> {
    const outcome = await this.#set(context, id, false);
    if (outcome.kind !== 'done') return NotFoundError.of('invitation');
    return resultOf(DeactivateInvitationSuccess, { invitation: toInvitation(outcome.row) });
  }

  @Requires('invitation.manage')
  @Mutation(() => ActivateInvitationResult, {
    nullable: true,
    description: 'Activates it again, with the same code and counts.',
  })
  async activateInvitation(
    @Ctx() context: Context,
    @Arg('input', () => ActivateInvitationInput, { description: 'The input.' }) { id }: ActivateInvitationInput,
  ): Promise<typeof ActivateInvitationResult> {
    const outcome = await this.#set(context, id, true);
    switch (outcome.kind) {
      case 'done':
        return resultOf(ActivateInvitationSuccess, { invitation: toInvitation(outcome.row) });
      case 'no-such-invitation':
        return NotFoundError.of('invitation');
      case 'course-archived':
        return NotAllowedError.of(
          'COURSE_ARCHIVED',
          'The course is archived: restore it before activating its invitations.',
        );
    }
  }

  async #set(context: Context, id: string, isActive: boolean): Promise<SetInvitationActiveOutcome> {
    const key = keyOf('Invitation', id);
    if (key === null) return { kind: 'no-such-invitation' };
    return this.setActive.execute(await context.caller(), key, isActive);
  }
}
