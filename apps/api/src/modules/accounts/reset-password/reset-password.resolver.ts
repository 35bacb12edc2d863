import { Arg, createUnionType, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Public } from '../../../access/requires.js';
import type { Context } from '../../../graphql/context.js';
import { EmailAddress } from '../../../graphql/scalars.js';
import { serviceBusy } from '../../../graphql/service-busy.js';
import { tooManyAttempts } from '../../../graphql/too-many-attempts.js';
import { InvalidInputError, resultOf, TooManyAttemptsError } from '../../../graphql/user-errors.js';
import { wholeSeconds } from '../../../rate-limit/attempt-limiter.js';
import { InvalidTokenError } from '../invalid-token-error.type.js';
import type { ResetPassword } from './reset-password.usecase.js';

@InputType({ description: 'The mailed token and the new password.' })
class ResetPasswordInput {
  @Field(() => String, { description: "What follows the # in the mailed link's URL." }) token: string;
  @Field(() => String, {
    description: "8 to 128 characters. Not a common password, the person's email or name, or the current password.",
  })
  newPassword: string;
}

@ObjectType({ description: 'The password has changed. Nobody is signed in by it.' })
class ResetPasswordSuccess {
  @Field(() => EmailAddress, { description: 'The email to sign in with.' }) email: string;
}

const ResetPasswordResult = createUnionType({
  name: 'ResetPasswordResult',
  description: 'What resetPassword returns.',
  types: () => [ResetPasswordSuccess, InvalidInputError, InvalidTokenError, TooManyAttemptsError] as const,
});

@Resolver()
export class ResetPasswordResolver {
  constructor(private readonly useCase: ResetPassword) {}

  @Public()
  @Mutation(() => ResetPasswordResult, {
    nullable: true,
    description:
      'Whoever holds the mailed token, once and within the hour. Ends every session of the person and begins none. Limits: 50 wrong tokens per IP in 15 minutes, 20 times the current password per account in 15 minutes.',
  })
  async resetPassword(
    @Ctx() context: Context,
    @Arg('input', () => ResetPasswordInput, { description: 'Token and new password.' }) input: ResetPasswordInput,
  ): Promise<typeof ResetPasswordResult> {
    const outcome = await this.useCase.execute(input, context.request);
    switch (outcome.kind) {
      case 'reset':
        return resultOf(ResetPasswordSuccess, { email: outcome.email });
      case 'invalid':
        return InvalidInputError.of(outcome.issues);
      case 'invalid-token':
        return InvalidTokenError.of('The link was used, was replaced by a newer one, or is too old.');
      case 'throttled':
        return tooManyAttempts(context, outcome.waitMs);
      case 'busy':
        throw serviceBusy(wholeSeconds(outcome.waitMs));
    }
  }
}
