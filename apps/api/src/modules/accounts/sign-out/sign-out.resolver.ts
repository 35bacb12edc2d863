import { createUnionType, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql/context.js';
import { resultOf } from '../../../graphql/user-errors.js';
import type { SessionCookie } from '../session-cookie.js';
import type { SignOut } from './sign-out.usecase.js';

@ObjectType({ description: 'Nobody is signed in any more.' })
class SignOutSuccess {
  @Field(() => Boolean, { description: 'Always true.' }) signedOut: boolean;
}

const SignOutResult = createUnionType({
  name: 'SignOutResult',
  description: 'What signOut answers.',
  types: () => [SignOutSuccess] as const,
});

@Resolver()
export class SignOutResolver {
  constructor(
    private readonly useCase: SignOut,
    private readonly cookie: SessionCookie,
  ) {}

  @Mutation(() => SignOutResult, {
    name: 'signOut',
    description: 'Anyone. Succeeds without a session too, and always clears the cookie.',
  })
  async signOut(@Ctx() context: Context): Promise<typeof SignOutResult> {
    const token = this.cookie.read(context.request);
    this.cookie.clear(context.reply);
    await this.useCase.execute(token);
    context.setViewer(null);
    return resultOf(SignOutSuccess, { signedOut: true });
  }
}
