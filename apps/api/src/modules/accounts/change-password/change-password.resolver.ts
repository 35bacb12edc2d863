import { Arg, createUnionType, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql/context.js';
import { serviceBusy } from '../../../graphql/service-busy.js';
import { tooManyAttempts } from '../../../graphql/too-many-attempts.js';
import { InvalidInputError, resultOf, TooManyAttemptsError } from '../../../graphql/user-errors.js';
import { wholeSeconds } from '../../../rate-limit/attempt-limiter.js';
import { toUser, User } from '../user.type.js';
import { InvalidCredentialsError } from '../invalid-credentials-error.type.js';
import type { ChangePassword } from './change-password.usecase.js';

@InputType()
class ChangePasswordInput {
  @Field(() => String) currentPassword: string;
  @Field(() => String) newPassword: string;
}

@ObjectType()
class ChangePasswordSuccess {
  @Field(() => User) viewer: User;
}

const ChangePasswordResult = createUnionType({
  name: 'ChangePasswordResult',
  types: () => [ChangePasswordSuccess, InvalidInputError, InvalidCredentialsError, TooManyAttemptsError] as const,
});

@Resolver()
export class ChangePasswordResolver {
  constructor(private readonly changePassword: ChangePassword) {}

  @Mutation(() => ChangePasswordResult, {
    name: 'changePassword',
    description: 'Ends every other session of the person.',
  })
  async run(
    @Ctx() context: Context,
    @Arg('input', () => ChangePasswordInput) input: ChangePasswordInput,
  ): Promise<typeof ChangePasswordResult> {
    const viewer = await context.requireViewer('password.change');
    const outcome = await this.changePassword.execute(viewer, input);
    switch (outcome.kind) {
      case 'changed': {
        const changed = { ...viewer, requireChangePassword: false };
        context.setViewer(changed);
        return resultOf(ChangePasswordSuccess, { viewer: toUser(changed) });
      }
      case 'invalid':
        return InvalidInputError.of(outcome.issues);
      case 'refused':
        return InvalidCredentialsError.of('The current password is wrong.');
      case 'expired':
        return InvalidCredentialsError.of(
          'Your temporary password has expired. Ask the institution to send you a new one.',
        );
      case 'throttled':
        return tooManyAttempts(context, outcome.waitMs);
      case 'busy':
        throw serviceBusy(wholeSeconds(outcome.waitMs));
    }
  }
}
