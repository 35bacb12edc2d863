import { normalizeEmailAddress } from '@matricula/domain';
import type { Database } from '../../database/database.js';
import { isUniqueViolation } from '../../database/database-errors.js';
import { hashPassword } from './password-hash.js';
import { UserEntity } from './user.entity.js';

/** The first owner, from the environment. */
export interface FirstOwner {
  readonly email: string;
  readonly password: string;
  readonly name: string;
}

/**
 * Makes the first owner of an empty database, ready to work: no forced change, since the password is theirs.
 * @returns 'nobody' where the database is empty and no owner was named
 */
export async function ensureOwner(database: Database, owner: FirstOwner | null): Promise<'somebody' | 'nobody'> {
  const users = database.manager.getRepository(UserEntity);
  if (await users.exists()) return 'somebody';
  if (!owner) return 'nobody';
  const now = await database.now();
  try {
    await users.insert({
      email: normalizeEmailAddress(owner.email)!, // the configuration was checked
      name: owner.name,
      role: 'OWNER',
      passwordHash: await hashPassword(owner.password),
      createdAt: now,
      updatedAt: now,
    });
  } catch (error) {
    if (!isUniqueViolation(error)) throw error; // another process that started at once has just made them
  }
  return 'somebody';
}
