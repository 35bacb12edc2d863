import { createHash, createHmac } from 'node:crypto';
import { PASSWORD_RESET_VALID_MS } from '@matricula/domain';
import { In, LessThanOrEqual } from 'typeorm';
import type { Database } from '../../database/database.js';
import { fromSqlInstant } from '../../database/instant.js';
import { instantAfterNow } from '../../database/instant-after-now.js';
import { PasswordResetEntity } from './password-reset.entity.js';
import type { UserEntity } from './user.entity.js';

/** 256 bits in base64url. */
const TOKEN = /^[\w-]{43}$/;

/** A link that is about to be mailed. */
export interface ResetLink {
  readonly token: string;
  readonly expiresAt: Date;
  /** By the database's clock. */
  readonly isExpired: boolean;
}

/**
 * Links by which people choose a new password. A token is derived from the server's secret, the user's id and the
 * request's nonce whenever it is sent, so that it is in no table, queue or log, and a repeated mail carries the same one
 * (decisions, Forgot it).
 */
export class PasswordResets {
  constructor(
    private readonly database: Database,
    private readonly secret: string,
  ) {}

  /** Makes the person's link for a request, in place of any earlier one. Call it in a transaction. */
  async begin(userId: number, nonce: string): Promise<void> {
    await this.database.execute('DELETE FROM password_resets WHERE user_id = ?', [userId]);
    await this.database.execute(
      `INSERT INTO password_resets (user_id, token_hash, expires_at) VALUES (?, ?, ${instantAfterNow(this.database)})`,
      [userId, hashOf(this.#derive(userId, nonce)), PASSWORD_RESET_VALID_MS],
    );
  }

  /** The link of a request; null where it was used or replaced, so that there is nothing to send (any more). */
  async forSending(userId: number, nonce: string): Promise<ResetLink | null> {
    const token = this.#derive(userId, nonce);
    const [row]: { expiresAt: Date | string; isExpired: number }[] = await this.database.manager.query(
      `SELECT expires_at AS expiresAt, expires_at <= UTC_TIMESTAMP(3) AS isExpired
       FROM password_resets WHERE user_id = ? AND token_hash = ?`,
      [userId, hashOf(token)],
    );
    return row ? { token, expiresAt: fromSqlInstant(row.expiresAt), isExpired: Boolean(row.isExpired) } : null;
  }

  /** Whose link it is; null where it is used, replaced, expired or forged. */
  async findUser(token: string): Promise<UserEntity | null> {
    if (!TOKEN.test(token)) return null;
    const reset = await this.database.manager
      .createQueryBuilder(PasswordResetEntity, 'r')
      .innerJoinAndSelect('r.user', 'u')
      .where('r.token_hash = :tokenHash AND r.expires_at > UTC_TIMESTAMP(3)', { tokenHash: hashOf(token) })
      .getOne();
    return reset?.user ?? null;
  }

  /**
   * Ends the link, in the transaction of the new password.
   * @returns false where it ended meanwhile: of several uses at once, one gets true
   */
  async use(userId: number, token: string): Promise<boolean> {
    const { affected } = await this.database.execute(
      'DELETE FROM password_resets WHERE user_id = ? AND token_hash = ? AND expires_at > UTC_TIMESTAMP(3)',
      [userId, hashOf(token)],
    );
    return affected === 1;
  }

  /**
   * Deletes links that are expired, the oldest first.
   * @param limit how many at most: each call locks its rows for milliseconds
   * @returns how many it deleted
   */
  async purgeExpired(limit: number): Promise<number> {
    const resets = this.database.manager.getRepository(PasswordResetEntity);
    const expired = await resets.find({
      select: { tokenHash: true },
      where: { expiresAt: LessThanOrEqual(await this.database.now()) },
      order: { expiresAt: 'ASC' },
      take: limit,
    });
    if (expired.length === 0) return 0;
    // By the link and not by the person, who may have a newer one by now.
    const tokenHash = In(expired.map((reset) => reset.tokenHash));
    const { affected } = await this.database.statement(() => resets.delete({ tokenHash }));
    return affected ?? 0;
  }

  #derive(userId: number, nonce: string): string {
    return createHmac('sha256', this.secret).update(`password-reset:${userId}:${nonce}`).digest('base64url');
  }
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
