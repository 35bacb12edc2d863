import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../graphql/connection.js';
import type { Context } from '../../graphql/context.js';
import { User } from '../accounts/index.js';
import { enrollmentConnection, EnrollmentsArgs } from './enrollment-connection.type.js';
import type { EnrollmentRepository } from './enrollment.repository.js';
import { type Enrollment, EnrollmentConnection } from './enrollment.type.js';

/** A person's enrollments: here, since the module of accounts does not depend on this one. */
@Resolver(() => User)
export class UserEnrollmentsResolver {
  constructor(private readonly repository: EnrollmentRepository) {}

  @FieldResolver(() => EnrollmentConnection, { nullable: true, description: 'Their enrollments, newest first.' })
  async enrollments(
    @Root() user: User,
    @Ctx() context: Context,
    @Args(() => EnrollmentsArgs) args: EnrollmentsArgs,
  ): Promise<Connection<Enrollment>> {
    await context.require('user.read', { userId: user.key });
    return enrollmentConnection(context, this.repository, { userId: user.key }, args);
  }
}
