import { Field, ID, ObjectType } from 'type-graphql';
import { EmailAddress } from '../../graphql/scalars.js';
import type { UserEntity } from './user.entity.js';

@ObjectType({ description: 'Somebody, as others see them.' })
export class Person {
  @Field(() => ID) id: string;
  @Field(() => String) name: string;
  @Field(() => EmailAddress, {
    nullable: true,
    description: 'Null unless the viewer is an owner, an admin, or a professor of the course by which they came here.',
  })
  email: string | null;
}

/** @param showEmail whether the viewer manages the course by which they came to this person */
export function toPerson(user: Pick<UserEntity, 'id' | 'name' | 'email'>, showEmail: boolean): Person {
  return Object.assign(new Person(), { id: String(user.id), name: user.name, email: showEmail ? user.email : null });
}
