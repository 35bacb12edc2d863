import { Requires } from '../../../access/requires.js';
import { Arg, createUnionType, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql/context.js';
import { serviceBusy } from '../../../graphql/service-busy.js';
import { tooManyAttempts } from '../../../graphql/too-many-attempts.js';
import { InvalidInputError, resultOf, TooManyAttemptsError } from '../../../graphql/user-errors.js';
import { wholeSeconds } from '../../../rate-limit/attempt-limiter.js';
import { toUser, User } from '../user.type.js';
import { InvalidCredentialsError } from '../invalid-credentials-error.type.js';
import type { ChangePassword } from './change-password.usecase.js';

@InputType({ description: 'The current password and the new one.' })
class ChangePasswordInput {
  @Field(() => String, { description: 'The current password, or the access password.' }) currentPassword: string;
  @Field(() => String, {
    description: "8 to 128 characters. Not a common password, the person's email or name, or the current password.",
  })
  newPassword: string;
}

@ObjectType({ description: 'The password has changed.' })
class ChangePasswordSuccess {
  @Field(() => User, { description: 'The signed-in person.' }) viewer: User;
}

const ChangePasswordResult = createUnionType({
  name: 'ChangePasswordResult',
  description: 'What changePassword returns.',
  types: () => [ChangePasswordSuccess, InvalidInputError, InvalidCredentialsError, TooManyAttemptsError] as const,
});

@Resolver()
export class ChangePasswordResolver {
  constructor(private readonly useCase: ChangePassword) {}

  @Requires('password.change')
  @Mutation(() => ChangePasswordResult, {
    nullable: true,
    description: 'Replaces the password by one that the person has chosen. Ends every other session of the person.',
  })
  async changePassword(
    @Ctx() context: Context,
    @Arg('input', () => ChangePasswordInput, { description: 'Both passwords.' }) input: ChangePasswordInput,
  ): Promise<typeof ChangePasswordResult> {
    const viewer = await context.requireViewer();
    const outcome = await this.useCase.execute(viewer, input, await context.caller());
    switch (outcome.kind) {
      case 'changed': {
        const changed = { ...viewer, requireChangePassword: false, version: viewer.version + 1 };
        context.setViewer(changed);
        return resultOf(ChangePasswordSuccess, { viewer: toUser(changed) });
      }
      case 'invalid':
        return InvalidInputError.of(outcome.issues);
      case 'refused':
        return InvalidCredentialsError.of('The current password is wrong.');
      case 'expired':
        return InvalidCredentialsError.of(
          'Your temporary password has expired. Ask for a new one with requestPasswordReset.',
        );
      case 'throttled':
        return tooManyAttempts(context, outcome.waitMs);
      case 'busy':
        throw serviceBusy(wholeSeconds(outcome.waitMs));
    }
  }
}
