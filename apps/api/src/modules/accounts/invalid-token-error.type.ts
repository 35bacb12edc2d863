import { ObjectType } from 'type-graphql';
import { UserError } from '../../graphql/user-errors.js';

@ObjectType({
  implements: UserError,
  description: 'Unknown, used, replaced by a newer one, or too old: not distinguished.',
})
export class InvalidTokenError extends UserError {
  static of(message: string): InvalidTokenError {
    return Object.assign(new InvalidTokenError(), { message });
  }
}
