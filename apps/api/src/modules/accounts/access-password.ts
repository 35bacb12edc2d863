import { createHmac, randomBytes } from 'node:crypto';
import { ACCESS_PASSWORD_VALID_MS, accessPasswordFrom, canonicalAccessPassword } from '@matricula/domain';
import type { Database } from '../../database/database.js';
import { instantAfterNow } from '../../database/instant-after-now.js';
import { hashPassword, verifyPassword } from './password-hash.js';

const SALT_BYTES = 16;
/** The row may change between reading and writing; each change is final or rare, so a few tries suffice. */
const MAX_TRIES = 5;

/** What an account is made with, so that its access password can be derived when it is sent. */
export function newAccessPasswordSalt(): string {
  return randomBytes(SALT_BYTES).toString('hex');
}

/** Whether the account still has the access password that was made for it: only that one is compared in canonical form. */
export function hasAccessPassword(user: {
  readonly requireChangePassword: boolean;
  readonly accessPasswordSalt: string | null;
}): boolean {
  return user.requireChangePassword && user.accessPasswordSalt !== null;
}

interface PasswordRow {
  readonly hash: string | null;
  readonly salt: string | null;
  readonly mustChange: number;
}

/**
 * Access passwords, which are in no table, queue or log: derived from the server's secret, the user's id and a random
 * salt whenever they are sent, so that a repeated mail carries the same one (decisions, At rest).
 */
export class AccessPasswords {
  constructor(
    private readonly database: Database,
    private readonly secret: string,
  ) {}

  /**
   * The access password of a person, about to be sent. Just before the first sending its hash is stored, and its 72
   * hours begin, by the database's clock.
   * @returns null where there is none to send (any more): the person has chosen their own
   * @throws where the stored hash is of another password, which only a changed server secret explains
   */
  async forSending(userId: number): Promise<string | null> {
    for (let tries = 1; tries <= MAX_TRIES; tries += 1) {
      const { hash, salt, mustChange } = await this.#read(userId);
      if (salt === null || !mustChange) return null;
      const password = this.#derive(userId, salt);
      if (hash !== null) {
        if (await verifyPassword(hash, canonicalAccessPassword(password))) return password;
        throw new Error('The access password was made under another APP_SECRET: it has to be made anew.');
      }
      const newHash = await hashPassword(canonicalAccessPassword(password));
      if (await this.#storeOnce(userId, salt, newHash)) return password;
    }
    throw new Error(`The account's password changed ${MAX_TRIES} times while it was being sent.`);
  }

  /**
   * Ends the person's access password; the next sending makes a new one, with 72 hours of its own. Nothing happens where
   * they have chosen a password by now.
   * @param salt that no access password was made with
   */
  async renew(userId: number, salt: string): Promise<void> {
    await this.database.execute(
      `UPDATE users SET access_password_salt = ?, password_hash = NULL, access_password_expires_at = NULL
       WHERE id = ? AND require_change_password`,
      [salt, userId],
    );
  }

  async #read(userId: number): Promise<PasswordRow> {
    const rows: PasswordRow[] = await this.database.manager.query(
      `SELECT password_hash AS hash, access_password_salt AS salt, require_change_password AS mustChange
       FROM users WHERE id = ?`,
      [userId],
    );
    return rows[0] ?? { hash: null, salt: null, mustChange: 0 };
  }

  /** @returns false where somebody else was first, or the person has a password of their own by now */
  async #storeOnce(userId: number, salt: string, hash: string): Promise<boolean> {
    const { affected } = await this.database.execute(
      `UPDATE users SET password_hash = ?, access_password_expires_at = ${instantAfterNow(this.database)}
       WHERE id = ? AND password_hash IS NULL AND require_change_password AND access_password_salt = ?`,
      [hash, ACCESS_PASSWORD_VALID_MS, userId, salt],
    );
    return affected === 1;
  }

  #derive(userId: number, salt: string): string {
    return accessPasswordFrom(createHmac('sha256', this.secret).update(`access-password:${userId}:${salt}`).digest());
  }
}
