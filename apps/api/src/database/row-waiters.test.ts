import mysql from 'mysql2/promise';
import { apiOn } from '../../test/api.js';
import { accept } from '../../test/client.js';
import { onMysql } from '../../test/databases.js';
import { anEmail } from '../../test/factories.js';

onMysql('While another session holds the row of one invitation', (databaseUrl) => {
  const api = apiOn(() => `${databaseUrl()}?pool=10`);

  it('few of those who accept it wait on connections, everybody else is answered, and all are accepted in the end', async () => {
    const { code, id } = await api().make.anInvitation();
    const other = await api().make.anInvitation();
    const client = api().client();
    await api().make.signedIn(client, 'OWNER');
    const holder = await mysql.createConnection(databaseUrl());
    await holder.query('START TRANSACTION');
    await holder.query('SELECT id FROM invitations WHERE id = ? FOR UPDATE', [id]);
    const database = new URL(databaseUrl()).pathname.slice(1);
    const waiting = async () => {
      const [rows] = await holder.query(
        `SELECT COUNT(*) AS count FROM information_schema.processlist
          WHERE db = ? AND info LIKE 'UPDATE invitations SET uses%'`,
        [database],
      );
      return Number((rows as { count: number }[])[0]!.count);
    };

    const accepting = Array.from({ length: 50 }, () => accept(api().client(), { code, email: anEmail() }));
    while ((await waiting()) < 3);
    const requests: Record<string, () => Promise<number>> = {
      viewer: async () => (await client.ask('{ viewer { id } }')).status,
      list: async () => (await client.ask('{ invitations { totalCount } }')).status,
      preview: async () => (await client.ask(`{ invitationPreview(code: "${code}") { title } }`)).status,
      course: async () =>
        (await client.ask('mutation { createCourse(input: { title: "Botany" }) { __typename } }')).status,
      'another invitation': async () => (await accept(api().client(), { code: other.code, email: anEmail() })).status,
      readiness: async () => (await api().client().fetch('/readyz')).status,
    };
    const ms: Record<string, number> = {};
    for (const [kind, request] of Object.entries(requests)) {
      const startedAt = performance.now();
      expect([kind, await request()]).toEqual([kind, 200]);
      ms[kind] = Math.round(performance.now() - startedAt);
    }
    if (process.env.TEST_FIGURES) process.stdout.write(`one row locked, ms: ${JSON.stringify(ms)}\n`);
    expect(await waiting()).toBe(3);
    for (const one of Object.values(ms)) expect(one).toBeLessThan(2_000);

    await holder.query('COMMIT');
    await holder.end();
    const answers = await Promise.all(accepting);
    expect(new Set(answers.map(({ result }) => result?.__typename))).toEqual(new Set(['AcceptInvitationSuccess']));
  });
});
