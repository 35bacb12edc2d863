import { Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { Context } from '../../../graphql/context.js';
import { resultOf } from '../../../graphql/user-errors.js';
import type { SessionCookie } from '../session-cookie.js';
import type { SessionRepository } from '../session.repository.js';

@ObjectType()
class SignOutResult {
  @Field(() => Boolean) signedOut: boolean;
}

@Resolver()
export class SignOutResolver {
  constructor(
    private readonly sessions: SessionRepository,
    private readonly cookie: SessionCookie,
  ) {}

  @Mutation(() => SignOutResult, { name: 'signOut' })
  async run(@Ctx() context: Context): Promise<SignOutResult> {
    const viewer = await context.requireUserEvenWithAccessPassword();
    await this.sessions.end(viewer.sessionHash);
    this.cookie.clear(context.reply);
    context.setViewer(null);
    return resultOf(SignOutResult, { signedOut: true });
  }
}
