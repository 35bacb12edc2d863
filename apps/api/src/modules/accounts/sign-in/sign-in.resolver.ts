import { normalizeEmailAddress } from '@matricula/domain';
import { Arg, createUnionType, Ctx, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Public } from '../../../access/requires.js';
import type { Context } from '../../../graphql/context.js';
import { serviceBusy } from '../../../graphql/service-busy.js';
import { tooManyAttempts } from '../../../graphql/too-many-attempts.js';
import { resultOf, TooManyAttemptsError } from '../../../graphql/user-errors.js';
import { wholeSeconds } from '../../../rate-limit/attempt-limiter.js';
import { toUser, User } from '../user.type.js';
import { InvalidCredentialsError } from '../invalid-credentials-error.type.js';
import type { SignIn } from './sign-in.usecase.js';

@InputType({ description: 'Who signs in.' })
class SignInInput {
  @Field(() => String, { description: "The account's email, in any case." }) email: string;
  @Field(() => String, { description: 'The password. An access password may be typed in any case, without hyphens.' })
  password: string;
}

@ObjectType({ description: 'A session has begun.' })
class SignInSuccess {
  @Field(() => User, { description: 'The signed-in person.' }) viewer: User;
}

const SignInResult = createUnionType({
  name: 'SignInResult',
  description: 'What signIn returns.',
  types: () => [SignInSuccess, InvalidCredentialsError, TooManyAttemptsError] as const,
});

@Resolver()
export class SignInResolver {
  constructor(private readonly useCase: SignIn) {}

  @Public()
  @Mutation(() => SignInResult, { nullable: true, description: 'Anyone. Sets an HttpOnly session cookie.' })
  async signIn(
    @Ctx() context: Context,
    @Arg('input', () => SignInInput, { description: 'Email and password.' }) input: SignInInput,
  ): Promise<typeof SignInResult> {
    const { cookies, ipKey } = context.request;
    const email = normalizeEmailAddress(input.email);
    const knownDevice = email === null ? null : cookies.deviceOf(email);
    const outcome = await this.useCase.execute(
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
