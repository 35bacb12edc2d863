import { normalizeEmailAddress } from '@matricula/domain';
import { Arg, createUnionType, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql/context.js';
import { serviceBusy } from '../../../graphql/service-busy.js';
import { tooManyAttempts } from '../../../graphql/too-many-attempts.js';
import { resultOf, TooManyAttemptsError } from '../../../graphql/user-errors.js';
import { wholeSeconds } from '../../../rate-limit/attempt-limiter.js';
import { toUser, User } from '../user.type.js';
import { InvalidCredentialsError } from '../invalid-credentials-error.type.js';
import type { SignIn } from './sign-in.usecase.js';

@InputType()
class SignInInput {
  @Field(() => String) email: string;
  @Field(() => String) password: string;
}

@ObjectType()
class SignInSuccess {
  @Field(() => User) viewer: User;
}

const SignInResult = createUnionType({
  name: 'SignInResult',
  types: () => [SignInSuccess, InvalidCredentialsError, TooManyAttemptsError] as const,
});

@Resolver()
export class SignInResolver {
  constructor(private readonly signIn: SignIn) {}

  @Mutation(() => SignInResult, { name: 'signIn', description: 'Sets an HttpOnly session cookie.' })
  async run(
    @Ctx() context: Context,
    @Arg('input', () => SignInInput) input: SignInInput,
  ): Promise<typeof SignInResult> {
    const { cookies, ipKey } = context.request;
    const email = normalizeEmailAddress(input.email) ?? '';
    const knownDevice = cookies.deviceOf(email);
    const outcome = await this.signIn.execute(
      { email, password: input.password },
      { ipKey, knownDevice },
      cookies.token,
    );
    switch (outcome.kind) {
      case 'signed-in':
        cookies.setSession(outcome.token);
        if (!knownDevice) cookies.setDevice(outcome.viewer.email);
        context.setViewer(outcome.viewer);
        return resultOf(SignInSuccess, { viewer: toUser(outcome.viewer) });
      case 'refused':
        return InvalidCredentialsError.of('The email or the password is wrong.');
      case 'throttled':
        return tooManyAttempts(context, outcome.waitMs);
      case 'busy':
        throw serviceBusy(wholeSeconds(outcome.waitMs));
    }
  }
}
