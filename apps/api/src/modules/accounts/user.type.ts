import { ROLES, type Role } from '@matricula/domain';
import { Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { toGlobalId } from '../../graphql/global-id.js';
import { Node } from '../../graphql/node.type.js';
import { DateTime, EmailAddress } from '../../graphql/scalars.js';
import type { UserEntity } from './user.entity.js';

/** The domain's roles in the form that type-graphql registers. */
export const RoleEnum = Object.fromEntries(ROLES.map((role) => [role, role])) as { [R in Role]: R };
registerEnumType(RoleEnum, {
  name: 'Role',
  description: 'What an account may do; each role includes what the next one may.',
  valuesConfig: {
    OWNER: { description: 'Everything, and appoints owners and admins.' },
    ADMIN: { description: 'Everything but what only owners may.' },
    PROFESSOR: { description: 'Creates courses, and invites to those that they created or teach.' },
    STUDENT: { description: 'Sees the courses in which they have an enrollment.' },
  },
});

@ObjectType({ implements: Node, description: 'An account, for its owner and for owners and admins.' })
export class User extends Node {
  @Field(() => String, { nullable: true, description: "The name; null once erased at the person's request." })
  name: string | null;
  @Field(() => EmailAddress, {
    nullable: true,
    description: "The email by which they sign in; null once erased at the person's request.",
  })
  email: string | null;
  @Field(() => RoleEnum, { description: 'What the account may do.' }) role: Role;
  @Field(() => String, {
    nullable: true,
    description: 'The id of this person in another system of the institution; unique where set.',
  })
  externalId: string | null;
  @Field(() => Boolean, {
    description:
      "True until the password that was set for them has been changed. Until then everything but viewer's own scalar fields, changePassword, signOut and what anybody may is PASSWORD_CHANGE_REQUIRED.",
  })
  requireChangePassword: boolean;
  @Field(() => Boolean, { description: 'Whether they may sign in.' }) isActive: boolean;
  @Field(() => DateTime, { description: 'When the account was created.' }) createdAt: Date;
  @Field(() => Int, { description: 'Goes up by one with every edit.' }) version: number;

  /** For the field resolvers: the database's key. */
  key: number;
}

/** What a User shows of an account. */
type Account = Pick<
  UserEntity,
  'id' | 'name' | 'email' | 'role' | 'externalId' | 'requireChangePassword' | 'isActive' | 'createdAt' | 'version'
>;

/** What the schema shows of an account to its owner, and to owners and admins. */
export function toUser(account: Account): User {
  const { id, name, email, role, externalId, requireChangePassword, isActive, createdAt, version } = account;
  const fields = { name, email, role, externalId, requireChangePassword, isActive, createdAt, version };
  return Object.assign(new User(), { id: toGlobalId('User', id), key: id, ...fields });
}
