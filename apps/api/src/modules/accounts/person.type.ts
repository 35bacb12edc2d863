import { Field, ObjectType } from 'type-graphql';
import { toGlobalId } from '../../graphql/global-id.js';
import { Node } from '../../graphql/node.type.js';
import type { UserEntity } from './user.entity.js';

@ObjectType({ implements: Node, description: 'Somebody, as others see them.' })
export class Person extends Node {
  @Field(() => String, { nullable: true, description: "The name; null once erased at the person's request." })
  name: string | null;

  /** For the field resolver: the user's key, and the email that not everybody may read. */
  key: number;
  storedEmail: string | null;
}

/** What the schema shows of somebody to others. */
export function toPerson({ id, name, email }: Pick<UserEntity, 'id' | 'name' | 'email'>): Person {
  return Object.assign(new Person(), { id: toGlobalId('Person', id), key: id, name, storedEmail: email });
}
