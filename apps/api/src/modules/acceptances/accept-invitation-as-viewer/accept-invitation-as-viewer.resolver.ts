import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Field, Info, InputType, Mutation, Resolver } from 'type-graphql';
import { Requires } from '../../../access/requires.js';
import type { Context } from '../../../graphql/context.js';
import { limitAttempt } from '../../../rate-limit/attempt-limiter.js';
import type { AttemptStore } from '../../../rate-limit/attempt-store.js';
import {
  AcceptInvitationResult,
  toAcceptInvitationResult,
} from '../accept-invitation/accept-invitation-result.type.js';
import type { AcceptInvitationAsViewer } from './accept-invitation-as-viewer.usecase.js';

@InputType({ description: 'Which invitation the signed-in person accepts.' })
class AcceptInvitationAsViewerInput {
  @Field(() => String, {
    description: "The invitation's code in any case, with spaces or hyphens, or the whole link.",
  })
  code: string;
}

@Resolver()
export class AcceptInvitationAsViewerResolver {
  constructor(
    private readonly useCase: AcceptInvitationAsViewer,
    private readonly attempts: AttemptStore,
  ) {}

  @Requires('invitation.acceptAsViewer')
  @Mutation(() => AcceptInvitationResult, {
    nullable: true,
    description:
      'A signed-in person, as themselves: no name, no email, 10 in 15 minutes per person, outside the limits per IP.',
  })
  async acceptInvitationAsViewer(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => AcceptInvitationAsViewerInput, {
      description: 'Which invitation the signed-in person accepts.',
    })
    input: AcceptInvitationAsViewerInput,
  ): Promise<typeof AcceptInvitationResult> {
    const viewer = await context.requireViewer('invitation.acceptAsViewer');
    const outcome = await this.useCase.execute(viewer, input, {
      requestId: context.request.requestId,
      takeSlots: (slots) => limitAttempt(this.attempts, slots, info),
    });
    return toAcceptInvitationResult(context, outcome);
  }
}
