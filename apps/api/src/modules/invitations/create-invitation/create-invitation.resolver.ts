import { Requires } from '../../../access/requires.js';
import { Arg, createUnionType, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql/context.js';
import { parseId } from '../../../graphql/id.js';
import { InvalidInputError, NotAllowedError, NotFoundError, resultOf } from '../../../graphql/user-errors.js';
import { Invitation, toInvitation } from '../invitation.type.js';
import type { CreateInvitation } from './create-invitation.usecase.js';

@InputType()
class CreateInvitationInput {
  @Field(() => String) title: string;
  @Field(() => ID) courseId: string;
  @Field(() => String, { nullable: true }) description?: string | null;
  @Field(() => String, { nullable: true }) backgroundImageUrl?: string | null;
  @Field(() => Int, { nullable: true }) usageLimit?: number | null;
  @Field(() => String, {
    nullable: true,
    description:
      'As DateTime; a string, so that a wrong one is an issue of its field. Without an offset it is read in the time zone of the institution, and a date without a time means the end of that day.',
  })
  expiresAt?: string | null;
}

@ObjectType()
class CreateInvitationSuccess {
  @Field(() => Invitation) invitation: Invitation;
}

const CreateInvitationResult = createUnionType({
  name: 'CreateInvitationResult',
  types: () => [CreateInvitationSuccess, InvalidInputError, NotFoundError, NotAllowedError] as const,
});

@Resolver()
export class CreateInvitationResolver {
  constructor(
    private readonly useCase: CreateInvitation,
    private readonly publicUrl: string,
  ) {}

  @Requires('invitation.manage')
  @Mutation(() => CreateInvitationResult, { nullable: true, description: 'Creates an invitation to a course.' })
  async createInvitation(
    @Ctx() context: Context,
    @Arg('input', () => CreateInvitationInput) { courseId, ...draft }: CreateInvitationInput,
  ): Promise<typeof CreateInvitationResult> {
    const outcome = await this.useCase.execute(await context.caller(), parseId(courseId), draft);
    switch (outcome.kind) {
      case 'created':
        return resultOf(CreateInvitationSuccess, { invitation: toInvitation(outcome.row, this.publicUrl) });
      case 'invalid':
        return InvalidInputError.of(outcome.issues);
      case 'no-such-course':
        return NotFoundError.of('course');
      case 'course-archived':
        return NotAllowedError.of('COURSE_ARCHIVED', 'The course is archived: restore it before inviting to it.');
    }
  }
}
