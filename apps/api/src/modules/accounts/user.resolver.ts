import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../graphql/context.js';
import { DateTime } from '../../graphql/scalars.js';
import { Person, toPerson } from './person.type.js';
import type { SessionRepository } from './session.repository.js';
import { User } from './user.type.js';

@Resolver(() => User)
export class UserResolver {
  constructor(private readonly sessions: SessionRepository) {}

  @FieldResolver(() => Person, { description: 'The same human, as others see them.' })
  async person(@Root() user: User, @Ctx() context: Context): Promise<Person> {
    await context.require('user.read', { userId: user.key });
    return toPerson({ ...user, id: user.key });
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description: 'The last request of any of their sessions, to the hour; null where none is left.',
  })
  lastSeenAt(@Root() user: User, @Ctx() context: Context): Promise<Date | null> {
    return context.load(this.sessions.lastSeenAt, user.key);
  }
}
