import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, Info, InputType, Mutation, Resolver } from 'type-graphql';
import { Public } from '../../../access/requires.js';
import type { Context } from '../../../graphql/context.js';
import { limitAttempt } from '../../../rate-limit/attempt-limiter.js';
import type { AttemptStore } from '../../../rate-limit/attempt-store.js';
import { AcceptInvitationResult, toAcceptInvitationResult } from './accept-invitation-result.type.js';
import type { AcceptInvitation } from './accept-invitation.usecase.js';

@InputType({ description: 'Who accepts which invitation.' })
class AcceptInvitationInput {
  @Field(() => String, {
    description: "The invitation's code in any case, with spaces or hyphens, or the whole link.",
  })
  code: string;
  @Field(() => String, { description: "The person's name, 1 to 100 characters." }) name: string;
  @Field(() => String, { description: "The person's email." }) email: string;
}

@Resolver()
export class AcceptInvitationResolver {
  constructor(
    private readonly useCase: AcceptInvitation,
    private readonly attempts: AttemptStore,
  ) {}

  @Public()
  @Mutation(() => AcceptInvitationResult, {
    nullable: true,
    description:
      'Anyone; a session makes no difference. Limits: 5 well-formed attempts per IP in 15 minutes, 3 per email in 1 hour, successful or not; an attempt on an unknown or inactive code counts for the IP only.',
  })
  async acceptInvitation(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => AcceptInvitationInput, { description: 'Who accepts which invitation.' })
    input: AcceptInvitationInput,
  ): Promise<typeof AcceptInvitationResult> {
    const { ipKey, requestId } = context.request;
    const outcome = await this.useCase.execute(input, {
      ipKey,
      requestId,
      takeSlots: (slots) => limitAttempt(this.attempts, slots, info),
    });
    return toAcceptInvitationResult(context, outcome);
  }
}
