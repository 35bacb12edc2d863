import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { PersonAccess } from '../../access/person-access.js';
import type { Context } from '../../graphql/context.js';
import { EmailAddress } from '../../graphql/scalars.js';
import { Person } from './person.type.js';

@Resolver(() => Person)
export class PersonResolver {
  constructor(private readonly access: PersonAccess) {}

  @FieldResolver(() => EmailAddress, {
    nullable: true,
    description:
      "The email; null once erased at the person's request, and unless the principal is an owner, an admin, or a professor of a course that this person created or teaches, or in which they have an enrollment or an acceptance.",
  })
  async email(@Root() person: Person, @Ctx() context: Context): Promise<string | null> {
    return (await context.load(this.access.readsEmail, person.key)) ? person.storedEmail : null;
  }
}
