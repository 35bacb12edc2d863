import { createUnionType, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Public } from '../../../access/requires.js';
import type { Context } from '../../../graphql/context.js';
import { resultOf } from '../../../graphql/user-errors.js';
import type { SignOut } from './sign-out.usecase.js';

@ObjectType({ description: 'Nobody is signed in any more.' })
class SignOutSuccess {
  @Field(() => Boolean, { description: 'Always true.' }) signedOut: boolean;
}

const SignOutResult = createUnionType({
  name: 'SignOutResult',
  description: 'What signOut returns.',
  types: () => [SignOutSuccess] as const,
});

@Resolver()
export class SignOutResolver {
  constructor(private readonly useCase: SignOut) {}

  @Public()
  @Mutation(() => SignOutResult, {
    nullable: true,
    description: 'Anyone. Succeeds without a session too, and always clears the cookie.',
  })
  async signOut(@Ctx() context: Context): Promise<typeof SignOutResult> {
    const { cookies } = context.request;
    cookies.clearSession();
    await this.useCase.execute(cookies.token);
    context.setViewer(null);
    return resultOf(SignOutSuccess, { signedOut: true });
  }
}
