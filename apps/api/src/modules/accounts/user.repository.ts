import { In } from 'typeorm';
import type { Database } from '../../database/database.js';
import type { BatchSource } from '../../graphql/context.js';
import { UserEntity } from './user.entity.js';

/** Reads accounts. */
export class UserRepository {
  constructor(private readonly database: Database) {}

  /** Accounts by id; null where there is none. */
  readonly findById: BatchSource<number, UserEntity | null> = {
    batch: async (ids) => {
      const found = await this.#users.findBy({ id: In([...ids]) });
      const byId = new Map(found.map((user) => [user.id, user]));
      return ids.map((id) => byId.get(id) ?? null);
    },
  };

  /** Accounts that a foreign key points to, so that each one exists. */
  readonly byId: BatchSource<number, UserEntity> = {
    batch: (ids, context) => Promise.all(ids.map(async (id) => (await context.load(this.findById, id))!)),
  };

  /** @param email normalised */
  findByEmail(email: string): Promise<UserEntity | null> {
    return this.#users.findOneBy({ email });
  }

  get #users() {
    return this.database.manager.getRepository(UserEntity);
  }
}
