import { ObjectType } from 'type-graphql';
import { UserError } from '../../graphql/user-errors.js';

@ObjectType({
  implements: UserError,
  description:
    'Wrong email or password, or an account that may not sign in: not distinguished, and answered in the same time.',
})
export class InvalidCredentialsError extends UserError {
  static of(message: string): InvalidCredentialsError {
    return Object.assign(new InvalidCredentialsError(), { message });
  }
}
