import { apiOn } from '../../test/api.js';
import { accept } from '../../test/client.js';
import { onEveryDatabase, onMysqlOverALine } from '../../test/databases.js';
import { anEmail } from '../../test/factories.js';
import { toSqlInstant } from '../database/instant.js';

onEveryDatabase('The health checks', (databaseUrl) => {
  const api = apiOn(databaseUrl);

  const ask = async (path: string) => {
    const response = await api().client().fetch(path);
    return { status: response.status, body: (await response.json()) as Record<string, unknown> };
  };

  it('report that the process is alive, and where its limits are kept', async () => {
    expect(await ask('/healthz')).toEqual({ status: 200, body: { status: 'ok', limits: 'in this process' } });
  });

  it('report that it is ready: the database is reachable and migrated, and no mail is waiting', async () => {
    const body = { status: 'ready', limits: 'in this process', outboxAgeSeconds: 0 };
    expect(await ask('/readyz')).toEqual({ status: 200, body });
  });

  it('report the age of the oldest mail that has not been sent, whenever it is tried next', async () => {
    const { code } = await api().make.anInvitation();
    const client = api().client();
    for (let n = 0; n < 2; n += 1) await accept(client, { code, email: anEmail() });
    const { manager } = api().app.database;
    const aWhileAgo = toSqlInstant(new Date((await api().app.database.now()).getTime() - 90_000));
    const [oldest]: { id: number }[] = await manager.query('SELECT MIN(id) AS id FROM outbox');
    await manager.query('UPDATE outbox SET created_at = ? WHERE id = ?', [aWhileAgo, oldest!.id]);
    // It has been tried and waits for its next try: the other one is due before it.
    const inAnHour = toSqlInstant(new Date((await api().app.database.now()).getTime() + 3_600_000));
    await manager.query('UPDATE outbox SET available_at = ? WHERE id = ?', [inAnHour, oldest!.id]);
    const age = (await ask('/readyz')).body.outboxAgeSeconds;
    expect(age).toBeGreaterThanOrEqual(90);
    expect(age).toBeLessThan(100);
    await manager.query(`UPDATE outbox SET status = 'DONE'`);
    expect((await ask('/readyz')).body.outboxAgeSeconds).toBe(0);
  });

  it('report that it is not ready while a migration has yet to be run', async () => {
    const { manager } = api().app.database;
    await manager.query('UPDATE schema_migrations SET done = done - 1');
    expect(await ask('/readyz')).toEqual({ status: 503, body: { status: 'not migrated' } });
    await manager.query('UPDATE schema_migrations SET done = done + 1');
    expect((await ask('/readyz')).status).toBe(200);
  });
});

onMysqlOverALine('The health checks without a database', (databaseUrl, line) => {
  const api = apiOn(databaseUrl);

  it('report that the process lives, that it is not ready, and then that it is again', async () => {
    line().cut();
    expect((await api().client().fetch('/healthz')).status).toBe(200);
    const away = await api().client().fetch('/readyz');
    expect({ status: away.status, body: await away.json() }).toEqual({
      status: 503,
      body: { status: 'the database is away' },
    });
    expect(api().log.map(({ msg }) => msg)).toContain('the database is away');
    line().mend();
    expect((await api().client().fetch('/readyz')).status).toBe(200);
  });
});
