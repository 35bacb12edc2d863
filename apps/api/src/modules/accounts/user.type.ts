import { ROLES, type Role } from '@matricula/domain';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { DateTime, EmailAddress } from '../../graphql/scalars.js';
import type { UserEntity } from './user.entity.js';

/** The domain's roles in the form that type-graphql registers. */
export const RoleEnum = Object.fromEntries(ROLES.map((role) => [role, role])) as { [R in Role]: R };
registerEnumType(RoleEnum, { name: 'Role' });

@ObjectType({ description: 'An account, for its owner and for owners and admins.' })
export class User {
  @Field(() => ID) id: string;
  @Field(() => String) name: string;
  @Field(() => EmailAddress) email: string;
  @Field(() => RoleEnum) role: Role;
  @Field(() => Boolean, {
    description:
      'True until the first password, set for them, has been changed. Until then every operation but viewer, changePassword and signOut is FORBIDDEN to them.',
  })
  requireChangePassword: boolean;
  @Field(() => Boolean) isActive: boolean;
  @Field(() => DateTime) createdAt: Date;
}

/** What a User shows of an account. */
type Account = Pick<UserEntity, 'id' | 'name' | 'email' | 'role' | 'requireChangePassword' | 'isActive' | 'createdAt'>;

export function toUser(account: Account): User {
  const { name, email, role, requireChangePassword, isActive, createdAt } = account;
  return Object.assign(new User(), {
    id: String(account.id),
    name,
    email,
    role,
    requireChangePassword,
    isActive,
    createdAt,
  });
}
