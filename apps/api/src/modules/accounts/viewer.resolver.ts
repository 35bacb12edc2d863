import { Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../../graphql/context.js';
import { toUser, User } from './user.type.js';

@Resolver()
export class ViewerResolver {
  @Query(() => User, {
    nullable: true,
    description: 'The signed-in person; null when nobody is signed in. For anybody.',
  })
  async viewer(@Ctx() context: Context): Promise<User | null> {
    const viewer = await context.viewer();
    return viewer && toUser(viewer);
  }
}
