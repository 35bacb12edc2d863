import { HOUR } from '@matricula/domain';
import { apiOn } from '../../../test/api.js';
import type { Client } from '../../../test/client.js';
import { onEveryDatabase } from '../../../test/databases.js';
import { PASSWORD } from '../../../test/factories.js';
import { purgeSessionsJob } from './purge-sessions.js';
import { SessionEntity } from './session.entity.js';
import { SESSION_ABSOLUTE_MS, SESSION_IDLE_MS, SessionRepository } from './session.repository.js';

onEveryDatabase('A session', (databaseUrl) => {
  const api = apiOn(databaseUrl);

  const manager = () => api().app.database.manager;
  const sessionOf = (userId: number) => manager().findOneByOrFail(SessionEntity, { userId });
  const isAlive = async (client: Client) => (await client.ask('{ viewer { id } }')).result !== null;
  /** Moves the row instead of the clock. */
  async function move(userId: number, changes: { lastSeenAgoMs?: number; expiresInMs?: number }): Promise<void> {
    const now = (await api().app.database.now()).getTime();
    const { lastSeenAgoMs, expiresInMs } = changes;
    await manager().update(
      SessionEntity,
      { userId },
      {
        ...(lastSeenAgoMs === undefined ? {} : { lastSeenAt: new Date(now - lastSeenAgoMs) }),
        ...(expiresInMs === undefined ? {} : { expiresAt: new Date(now + expiresInMs) }),
      },
    );
  }

  it('lasts 60 days however much it is used', async () => {
    const client = api().client();
    const { id } = await api().make.signedIn(client, 'STUDENT');
    const { createdAt, expiresAt } = await sessionOf(id);
    expect(expiresAt.getTime() - createdAt.getTime()).toBe(SESSION_ABSOLUTE_MS);
    expect(SESSION_ABSOLUTE_MS).toBe(60 * 24 * HOUR);
    await move(id, { expiresInMs: 60_000 });
    expect(await isAlive(client)).toBe(true);
    await move(id, { expiresInMs: 0 });
    expect(await isAlive(client)).toBe(false);
  });

  it('ends 14 days after its last use', async () => {
    const client = api().client();
    const { id } = await api().make.signedIn(client, 'STUDENT');
    expect(SESSION_IDLE_MS).toBe(14 * 24 * HOUR);
    await move(id, { lastSeenAgoMs: SESSION_IDLE_MS });
    expect(await isAlive(client)).toBe(false);
    const { errors } = await client.ask('{ courses { totalCount } }');
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('goes on for as long as it is used: each use begins the 14 days again, but not the 60', async () => {
    const client = api().client();
    const { id } = await api().make.signedIn(client, 'STUDENT');
    await move(id, { lastSeenAgoMs: SESSION_IDLE_MS - 60_000 });
    const before = await sessionOf(id);
    expect(await isAlive(client)).toBe(true);
    const after = await sessionOf(id);
    expect(after.lastSeenAt.getTime()).toBeGreaterThan(before.lastSeenAt.getTime());
    expect(after.expiresAt).toEqual(before.expiresAt);
  });

  it('is looked up by one statement; its use is written down at most once an hour', async () => {
    const client = api().client();
    const { id } = await api().make.signedIn(client, 'STUDENT');
    await move(id, { lastSeenAgoMs: HOUR - 60_000 });
    const { lastSeenAt } = await sessionOf(id);
    api().statements.length = 0;
    await client.ask('{ viewer { id } }');
    expect(api().statements).toHaveLength(1);
    expect((await sessionOf(id)).lastSeenAt).toEqual(lastSeenAt);
    await move(id, { lastSeenAgoMs: HOUR });
    api().statements.length = 0;
    await client.ask('{ viewer { id } }');
    expect(api().statements).toHaveLength(2);
  });

  it('ends with the account: whoever is deactivated is signed out at once', async () => {
    const client = api().client();
    const { id } = await api().make.signedIn(client, 'OWNER');
    const session = await sessionOf(id);
    await manager().update('users', { id }, { isActive: false });
    expect(await isAlive(client)).toBe(false);
    expect(await manager().countBy(SessionEntity, { userId: id })).toBe(0);
    await manager().insert(SessionEntity, { ...session }); // as if it had begun in between
    expect(await isAlive(client)).toBe(false);
  });

  it('shows the account as it is now, not as it was', async () => {
    const client = api().client();
    const { id } = await api().make.signedIn(client, 'OWNER');
    await manager().update('users', { id }, { role: 'STUDENT', name: 'Another Name' });
    expect((await client.ask('{ viewer { role name } }')).result).toEqual({ role: 'STUDENT', name: 'Another Name' });
    const { errors } = await client.ask('{ invitations { totalCount } }');
    expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('is no session for a token that is not one', async () => {
    const { tokenHash } = await sessionOf((await api().make.signedIn(api().client(), 'OWNER')).id);
    for (const token of ['x', tokenHash, "' OR 1=1 --", 'A'.repeat(43), '%00', 'x'.repeat(4000)]) {
      const response = await api()
        .client()
        .fetch('/graphql', {
          method: 'POST',
          headers: { 'content-type': 'application/json', cookie: `__Host-matricula_session=${token}` },
          body: '{"query":"{ viewer { id } }"}',
        });
      expect(await response.json()).toMatchObject({ data: { viewer: null } });
    }
  });

  it('stays ended when the account is activated again, also where nobody has asked meanwhile', async () => {
    const client = api().client();
    const { id, email } = await api().make.signedIn(client, 'OWNER');
    const another = api().client();
    await api().make.signedIn(another, 'OWNER');
    await manager().query('UPDATE users SET is_active = FALSE WHERE id = ?', [id]);
    await manager().query('UPDATE users SET is_active = TRUE WHERE id = ?', [id]);
    expect(await isAlive(client)).toBe(false);
    expect(await isAlive(another)).toBe(true);
    await client.signIn(email, PASSWORD);
    await manager().query("UPDATE users SET name = 'Another Name', is_active = TRUE WHERE id = ?", [id]);
    expect(await isAlive(client)).toBe(true);
  });

  it('that has expired is deleted by a job, in batches; signing in deletes none', async () => {
    const { id, email } = await api().make.signedIn(api().client(), 'STUDENT');
    for (let n = 0; n < 4; n += 1) await api().client().signIn(email, PASSWORD);
    await move(id, { expiresInMs: -1 });
    await api().client().signIn(email, PASSWORD);
    expect(await manager().countBy(SessionEntity, { userId: id })).toBe(6);
    const sessions = new SessionRepository(api().app.database);
    const stopped = AbortSignal.abort();
    await purgeSessionsJob(sessions, 2).run(stopped);
    expect(await manager().countBy(SessionEntity, { userId: id })).toBe(6);
    await purgeSessionsJob(sessions, 2).run(new AbortController().signal);
    const left = await manager().findBy(SessionEntity, { userId: id });
    expect(left).toHaveLength(1);
    expect(left[0]!.expiresAt.getTime()).toBeGreaterThan(Date.now());
  });

  it('is not begun under a password that has changed since it was checked, nor for an account deactivated since', async () => {
    const { make, app } = api();
    const sessions = new SessionRepository(app.database);
    const now = await app.database.now();
    const changed = await make.aUser('STUDENT');
    const deactivated = await make.aUser('STUDENT');
    const same = await make.aUser('STUDENT');
    await manager().update('users', { id: changed.id }, { passwordHash: 'another' });
    await manager().update('users', { id: deactivated.id }, { isActive: false });
    expect(await sessions.begin(changed, now)).toBeNull();
    expect(await sessions.begin(deactivated, now)).toBeNull();
    expect(await sessions.begin(same, now)).toMatchObject({ viewer: { id: same.id } });
    expect(await manager().countBy(SessionEntity, [{ userId: changed.id }, { userId: deactivated.id }])).toBe(0);
  });
});
