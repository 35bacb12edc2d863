import { createHash, randomBytes } from 'node:crypto';
import { In, LessThan, Not } from 'typeorm';
import { DAY, HOUR } from '@matricula/domain';
import type { Database } from '../../database/database.js';
import { fromSqlInstant } from '../../database/instant.js';
import type { BatchSource, Viewer } from '../../graphql/context.js';
import { UserEntity } from './user.entity.js';
import { SessionEntity } from './session.entity.js';

/** A session ends this long after its last request. */
export const SESSION_IDLE_MS = 14 * DAY;
/** However much it is used, it ends this long after signing in. */
export const SESSION_ABSOLUTE_MS = 60 * DAY;
/** A session's last use is written down at most this often. */
const TOUCH_EVERY_MS = HOUR;
const TOKEN_BYTES = 32;

/** Sessions: a random token in the cookie, its SHA-256 in the table. */
export class SessionRepository {
  constructor(private readonly database: Database) {}

  /**
   * Begins a session for somebody whose password was right a moment ago.
   * @returns the token for the cookie, which is stored nowhere; null where the password has changed since, or the
   *   account was deactivated: a session under the old one would outlive those that the change has ended
   */
  async begin(user: UserEntity, now: Date): Promise<{ readonly token: string; readonly viewer: Viewer } | null> {
    const token = randomBytes(TOKEN_BYTES).toString('base64url');
    const tokenHash = hashOf(token);
    const expiresAt = new Date(now.getTime() + SESSION_ABSOLUTE_MS);
    const { id: userId, passwordHash } = user;
    const isBegun = await this.database.transaction(async () => {
      const { manager } = this.database;
      // Changes nothing, and keeps the row as it is until the session stands.
      const same = { id: userId, passwordHash: passwordHash!, isActive: true }; // it was just checked
      if ((await manager.update(UserEntity, same, { passwordHash })).affected !== 1) return false;
      await manager.insert(SessionEntity, { tokenHash, userId, createdAt: now, lastSeenAt: now, expiresAt });
      return true;
    });
    return isBegun ? { token, viewer: viewerOf(user, tokenHash) } : null;
  }

  /** Who the token belongs to, by one SELECT; null where the session has ended or the account may not sign in. */
  async findViewer(token: string): Promise<Viewer | null> {
    const { entities, raw } = await this.#sessions
      .createQueryBuilder('s')
      .innerJoinAndSelect('s.user', 'u')
      .addSelect('UTC_TIMESTAMP(3)', 'now')
      .where('s.token_hash = :tokenHash', { tokenHash: hashOf(token) })
      .getRawAndEntities<{ now: Date | string }>();
    const [session] = entities;
    if (!session || !session.user.isActive) return null;
    const now = fromSqlInstant(raw[0]!.now);
    const idleMs = now.getTime() - session.lastSeenAt.getTime();
    if (session.expiresAt <= now || idleMs >= SESSION_IDLE_MS) return null;
    if (idleMs >= TOUCH_EVERY_MS) await this.#sessions.update({ tokenHash: session.tokenHash }, { lastSeenAt: now });
    return viewerOf(session.user, session.tokenHash);
  }

  /** When each user's sessions were last used; null where they have none. */
  readonly lastSeenAt: BatchSource<number, Date | null> = {
    batch: async (userIds) => {
      const rows = await this.#sessions
        .createQueryBuilder('s')
        .select('s.user_id', 'userId')
        .addSelect('MAX(s.last_seen_at)', 'lastSeenAt')
        .where('s.user_id IN (:...userIds)', { userIds })
        .groupBy('s.user_id')
        .getRawMany<{ userId: number; lastSeenAt: Date | string }>();
      const byUser = new Map(rows.map(({ userId, lastSeenAt }) => [userId, fromSqlInstant(lastSeenAt)]));
      return userIds.map((userId) => byUser.get(userId) ?? null);
    },
  };

  async end(sessionHash: string): Promise<void> {
    await this.#sessions.delete({ tokenHash: sessionHash });
  }

  /** Ends the session that a cookie's token belongs to, if it belongs to one. */
  async endByToken(token: string): Promise<void> {
    await this.end(hashOf(token));
  }

  /** Ends every session of the person but this one. */
  async endOthers(userId: number, sessionHash: string): Promise<void> {
    await this.#sessions.delete({ userId, tokenHash: Not(sessionHash) });
  }

  /** Ends every session of the person. */
  async endAll(userId: number): Promise<void> {
    await this.#sessions.delete({ userId });
  }

  /**
   * Deletes sessions that are past their last day, the oldest first.
   * @param limit how many at most: each call locks its rows for milliseconds
   * @returns how many it deleted
   */
  async purgeExpired(limit: number): Promise<number> {
    const expired = await this.#sessions.find({
      select: { tokenHash: true },
      where: { expiresAt: LessThan(await this.database.now()) },
      order: { expiresAt: 'ASC' },
      take: limit,
    });
    if (expired.length === 0) return 0;
    // A session's expiration never changes, so what was found is still expired.
    const tokenHash = In(expired.map((session) => session.tokenHash));
    const { affected } = await this.database.statement(() => this.#sessions.delete({ tokenHash }));
    return affected ?? 0;
  }

  get #sessions() {
    return this.database.manager.getRepository(SessionEntity);
  }
}

function viewerOf(user: UserEntity, sessionHash: string): Viewer {
  const { id, role, externalId, isActive, requireChangePassword, createdAt, version } = user;
  const [name, email] = [user.name!, user.email!]; // erasing a person ends their sessions
  return {
    id,
    name,
    email,
    role,
    externalId,
    isActive,
    requireChangePassword,
    createdAt,
    version,
    sessionHash,
  };
}

function hashOf(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
