import type { GraphQLResolveInfo } from 'graphql';
import { Arg, createUnionType, Ctx, Field, Info, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Public } from '../../../access/requires.js';
import type { Context } from '../../../graphql/context.js';
import { EmailAddress } from '../../../graphql/scalars.js';
import { tooManyAttempts } from '../../../graphql/too-many-attempts.js';
import { InvalidInputError, resultOf, TooManyAttemptsError } from '../../../graphql/user-errors.js';
import { limitAttempt } from '../../../rate-limit/attempt-limiter.js';
import type { AttemptStore } from '../../../rate-limit/attempt-store.js';
import type { RequestPasswordReset } from './request-password-reset.usecase.js';

@InputType({ description: 'Whose password is forgotten.' })
class RequestPasswordResetInput {
  @Field(() => String, { description: "The account's email, in any case." }) email: string;
}

@ObjectType({ description: 'Where the email has an active account, a mail is on its way to it.' })
class RequestPasswordResetSuccess {
  @Field(() => EmailAddress, { description: 'The email as it is stored and compared.' }) email: string;
}

const RequestPasswordResetResult = createUnionType({
  name: 'RequestPasswordResetResult',
  description: 'What requestPasswordReset returns.',
  types: () => [RequestPasswordResetSuccess, InvalidInputError, TooManyAttemptsError] as const,
});

@Resolver()
export class RequestPasswordResetResolver {
  constructor(
    private readonly useCase: RequestPasswordReset,
    private readonly attempts: AttemptStore,
  ) {}

  @Public()
  @Mutation(() => RequestPasswordResetResult, {
    nullable: true,
    description:
      'Anyone. The same answer whoever has an account, in the same time. Who has chosen a password is mailed a link that works once, for 60 minutes, until a newer one is mailed; who has not is mailed a new access password. 3 per email in 1 hour, 10 per IP in 15 minutes.',
  })
  async requestPasswordReset(
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
    @Arg('input', () => RequestPasswordResetInput, { description: 'The email.' }) input: RequestPasswordResetInput,
  ): Promise<typeof RequestPasswordResetResult> {
    const { ipKey, requestId } = context.request;
    const takeSlots = (slots: Parameters<typeof limitAttempt>[1]) => limitAttempt(this.attempts, slots, info);
    const outcome = await this.useCase.execute(input, { ipKey, requestId, takeSlots });
    switch (outcome.kind) {
      case 'queued':
        return resultOf(RequestPasswordResetSuccess, { email: outcome.email });
      case 'invalid':
        return InvalidInputError.of(outcome.issues);
      case 'throttled':
        return tooManyAttempts(context, outcome.waitMs);
    }
  }
}
