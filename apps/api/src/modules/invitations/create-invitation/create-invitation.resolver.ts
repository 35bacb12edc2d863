import { Requires } from '../../../access/requires.js';
import { Arg, createUnionType, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql/context.js';
import { keyOf } from '../../../graphql/global-id.js';
import { InvalidInputError, NotAllowedError, NotFoundError, resultOf } from '../../../graphql/user-errors.js';
import { Invitation, toInvitation } from '../invitation.type.js';
import type { CreateInvitation } from './create-invitation.usecase.js';

@InputType({ description: 'A new invitation.' })
class CreateInvitationInput {
  @Field(() => String, { description: '1 to 200 characters on one line.' }) title: string;
  @Field(() => ID, { description: 'Of the Course. It never changes.' }) courseId: string;
  @Field(() => String, { nullable: true, description: 'At most 5,000 characters; may have several lines.' })
  description?: string | null;
  @Field(() => String, { nullable: true, description: 'An image on this server: its URL, or /media/<name>.webp.' })
  backgroundImageUrl?: string | null;
  @Field(() => Int, { nullable: true, description: '1 to 1,000,000; null = unlimited.' }) usageLimit?: number | null;
  @Field(() => String, {
    nullable: true,
    description:
      'As DateTime; a string, so that a wrong one is an issue of its field. Without an offset it is read in the time zone of the institution, and a date without a time means the end of that day.',
  })
  expiresAt?: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'The id of this invitation in another system of the institution: at most 100 characters, unique.',
  })
  externalId?: string | null;
  @Field(() => [String], { nullable: true, description: 'At most 20, each of 1 to 40 characters.' })
  tags?: string[] | null;
  @Field(() => String, { nullable: true, description: 'For staff: at most 5,000 characters.' }) note?: string | null;
  @Field(() => String, {
    nullable: true,
    description:
      'The name that the client gives to this creation, 1 to 64 characters. Repeated within 24 hours with the same input, it creates nothing and returns what was created then.',
  })
  idempotencyKey?: string | null;
}

@ObjectType({ description: 'The invitation was created.' })
class CreateInvitationSuccess {
  @Field(() => Invitation, { description: 'The new invitation.' }) invitation: Invitation;
}

const CreateInvitationResult = createUnionType({
  name: 'CreateInvitationResult',
  description: 'What createInvitation returns.',
  types: () => [CreateInvitationSuccess, InvalidInputError, NotFoundError, NotAllowedError] as const,
});

@Resolver()
export class CreateInvitationResolver {
  constructor(private readonly useCase: CreateInvitation) {}

  @Requires('invitation.manage')
  @Mutation(() => CreateInvitationResult, {
    nullable: true,
    description: 'Creates an invitation to a course. Code and course never change.',
  })
  async createInvitation(
    @Ctx() context: Context,
    @Arg('input', () => CreateInvitationInput, { description: 'The input.' })
    { courseId, ...input }: CreateInvitationInput,
  ): Promise<typeof CreateInvitationResult> {
    const key = keyOf('Course', courseId);
    if (key === null) return NotFoundError.of('course');
    const outcome = await this.useCase.execute(await context.caller(), key, input);
    switch (outcome.kind) {
      case 'created':
        return resultOf(CreateInvitationSuccess, { invitation: toInvitation(outcome.row) });
      case 'invalid':
        return InvalidInputError.of(outcome.issues);
      case 'no-such-course':
        return NotFoundError.of('course');
      case 'course-archived':
        return NotAllowedError.of('COURSE_ARCHIVED', 'The course is archived: restore it before inviting to it.');
    }
  }
}
