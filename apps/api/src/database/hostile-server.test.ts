import { apiOn } from '../../test/api.js';
import { accept } from '../../test/client.js';
import { anEmail, PASSWORD } from '../../test/factories.js';
import { onPrivateMysql } from '../../test/private-mysql.js';
import { entities } from '../../test/entities.js';
import { DatabaseConfigurationError } from './database-configuration-error.js';
import { Database } from './database.js';

const HOSTILE_MODES = ['NO_BACKSLASH_ESCAPES', 'ANSI_QUOTES,PIPES_AS_CONCAT', 'ORACLE'];

onPrivateMysql('On a MariaDB server', (server) => {
  describe.each(HOSTILE_MODES)('whose default sql_mode is %s', (mode) => {
    beforeAll(() => server().root.query(`SET GLOBAL sql_mode = '${mode}', GLOBAL autocommit = 0`));
    afterAll(() => server().root.query('SET GLOBAL sql_mode = DEFAULT, GLOBAL autocommit = 1'));
    let url = '';
    beforeAll(async () => {
      url = await server().createDatabase(`hostile_${mode.replace(/\W/g, '_').toLowerCase()}`);
    });
    const api = apiOn(() => url);

    it('each connection has the modes that our SQL needs, and no other', async () => {
      const modes = await Promise.all(
        Array.from({ length: 10 }, () =>
          api().app.database.transaction(() =>
            api().app.database.manager.query('SELECT @@SESSION.sql_mode AS mode, @@SESSION.autocommit AS autocommit'),
          ),
        ),
      );
      for (const [row] of modes as { mode: string; autocommit: number }[][]) {
        expect(row!.mode.split(',').toSorted()).toEqual([
          'ERROR_FOR_DIVISION_BY_ZERO',
          'NO_ENGINE_SUBSTITUTION',
          'NO_ZERO_DATE',
          'NO_ZERO_IN_DATE',
          'STRICT_TRANS_TABLES',
        ]);
        expect(Number(row!.autocommit)).toBe(1);
      }
    });

    it.each([
      `y', (SELECT password_hash FROM users WHERE id=1), 1, DEFAULT, NOW(), NOW()) -- x`,
      `y\\', (SELECT password_hash FROM users WHERE id=1), 1, DEFAULT, NOW(), NOW()) -- x`,
      `"; DROP TABLE users; -- \\`,
      'a || b `c` \\\\ \\n %',
    ])('a course keeps its title as it was written: %s', async (title) => {
      const client = api().client();
      await api().make.signedIn(client, 'OWNER');
      await client.ask(`mutation ($input: CreateCourseInput!) { createCourse(input: $input) { __typename } }`, {
        input: { title },
      });
      const courses: { title: string; description: string | null }[] = await api().app.database.manager.query(
        'SELECT title, description FROM courses ORDER BY id DESC LIMIT 1',
      );
      expect(courses).toEqual([{ title, description: null }]);
    });
  });

  describe('that is silent', () => {
    let url = '';
    beforeAll(async () => {
      url = await server().createDatabase('silent');
    });
    const api = apiOn(() => url);
    afterEach(() => server().thaw());

    it('every kind of request is answered with 503 within 15 seconds, readiness too; afterwards all connections work', async () => {
      const { code } = await api().make.anInvitation();
      const client = api().client();
      await api().make.signedIn(client, 'OWNER');
      const ask = (query: string) => client.ask<unknown>(query).then(({ status }) => status);
      const kinds: Record<string, () => Promise<number>> = {
        viewer: () => ask('{ viewer { id } }'),
        list: () => ask('{ invitations { totalCount } }'),
        // From addresses of their own: look-ups of one address wait for each other.
        preview: () =>
          api()
            .client()
            .ask(`{ invitationPreview(code: "${code}") { title } }`)
            .then(({ status }) => status),
        signIn: () => client.signIn(anEmail(), PASSWORD).then(({ status }) => status),
        accept: () => accept(api().client(), { code, email: anEmail() }).then(({ status }) => status),
        change: () => ask('mutation { createCourse(input: { title: "Botany" }) { __typename } }'),
        page: () =>
          api()
            .client()
            .fetch('/readyz')
            .then(({ status }) => status),
      };
      await Promise.all(Array.from({ length: 10 }, () => api().app.database.now())); // the pool is open
      server().freeze();
      const longest: Record<string, number> = {};
      await Promise.all(
        Object.entries(kinds).flatMap(([kind, request]) =>
          Array.from({ length: 5 }, async () => {
            const startedAt = performance.now();
            expect([kind, await request()]).toEqual([kind, 503]);
            longest[kind] = Math.max(longest[kind] ?? 0, Math.round(performance.now() - startedAt));
          }),
        ),
      );
      if (process.env.TEST_FIGURES) process.stdout.write(`silent server, ms: ${JSON.stringify(longest)}\n`);
      for (const ms of Object.values(longest)) expect(ms).toBeLessThan(15_000);
      server().thaw();
      expect((await api().client().fetch('/readyz')).status).toBe(200);
      const instants = Array.from({ length: 40 }, () => api().app.database.transaction(() => api().app.database.now()));
      expect(await Promise.all(instants)).toHaveLength(40);
      expect(await ask('{ viewer { id } }')).toBe(200);
    });
  });

  describe('with TLS', () => {
    const open = (address: string, caFile: string | null = null) =>
      new Database().open(`mysql://${address}`, { entities, caFile });
    const cipherOf = async (database: Database) => {
      const [row] = await database.manager.query(`SHOW SESSION STATUS LIKE 'Ssl_cipher'`);
      return row.Value as string;
    };
    const at = (user: string, options: string, host = '127.0.0.1') =>
      `${user}@${host}:${server().port}/tls_test${options}`;
    beforeAll(async () => {
      await server().createDatabase('tls_test');
      await server().root.query(`CREATE USER tls@'%' IDENTIFIED BY 'p@ss/word' REQUIRE SSL`);
      await server().root.query(`CREATE USER plain@'%' IDENTIFIED BY 'secret'`);
      await server().root.query(`GRANT ALL ON tls_test.* TO tls@'%', plain@'%'`);
    });

    it.each(['127.0.0.1', 'localhost'])(
      'a user who must use TLS gets in, and the certificate of %s is verified',
      async (host) => {
        const database = await open(at('tls:p%40ss%2Fword', '?tls=verify', host), server().caFile);
        expect(await cipherOf(database)).not.toBe('');
        await database.close();
      },
    );

    it('tls=require encrypts without verifying, tls=off does not encrypt', async () => {
      const required = await open(at('plain:secret', '?tls=require'));
      expect(await cipherOf(required)).not.toBe('');
      await required.close();
      const off = await open(at('plain:secret', '?tls=off'));
      expect(await cipherOf(off)).toBe('');
      await off.close();
    });

    const refusals: readonly (readonly [what: string, address: () => string, sentence: RegExp])[] = [
      [
        'an unknown authority',
        () => at('plain:secret', '?tls=verify'),
        /^DATABASE_URL: the certificate of .* could not be verified .*DATABASE_CA_FILE/,
      ],
      [
        'no TLS where it is required',
        () => at('tls:p%40ss%2Fword', '?tls=off'),
        /^DATABASE_URL: .*refuses the user tls.*tls=verify/,
      ],
      [
        'a wrong password',
        () => at('plain:wrong', ''),
        /^DATABASE_URL: the server .* refuses the user plain with this password/,
      ],
      [
        'a missing database',
        () => at('root', '').replace('tls_test', 'nowhere'),
        /^DATABASE_URL: the server .* has no database nowhere: create it\.$/,
      ],
      [
        'a missing right',
        () => at('plain:secret', '').replace('tls_test', 'mysql'),
        /^DATABASE_URL: the user plain has no right to a database mysql/,
      ],
      [
        'a closed port',
        () => 'root@127.0.0.1:1/x',
        /^DATABASE_URL: no database server answers at 127\.0\.0\.1:1 \(ECONNREFUSED\)/,
      ],
      ['an unknown option', () => at('root', '?ssl=true'), /^DATABASE_URL has the unknown option ssl/],
    ];
    it.each(refusals)('%s is one sentence that names the setting', async (_what, address, sentence) => {
      const error: unknown = await open(address()).catch((thrown: unknown) => thrown);
      expect(error).toBeInstanceOf(DatabaseConfigurationError);
      expect((error as Error).message).toMatch(sentence);
      expect((error as Error).message).not.toMatch(/\n|wrong|secret|p@ss/);
    });

    it('an authority that cannot be read is one sentence that names the setting', async () => {
      await expect(open(at('plain:secret', '?tls=verify'), '/nowhere/ca.pem')).rejects.toThrow(
        'DATABASE_CA_FILE names /nowhere/ca.pem, which cannot be read.',
      );
    });
  });

  describe('whose disk is full', () => {
    let url = '';
    beforeAll(async () => {
      url = await server().createDatabase('full_disk');
    });
    const api = apiOn(() => url);
    afterEach(() => jest.restoreAllMocks());

    it('what writes is answered with 503, and readiness reports it until nothing has failed for some seconds', async () => {
      const client = api().client();
      await api().make.signedIn(client, 'OWNER');
      const create = () =>
        client.ask(`mutation ($input: CreateCourseInput!) { createCourse(input: $input) { __typename } }`, {
          input: { title: 'Botany', description: '\u{1F33F}'.repeat(5_000) },
        });
      await server().root.query('CREATE TABLE full_disk.filler (id INT AUTO_INCREMENT PRIMARY KEY, bytes LONGBLOB)');
      const fill = () => server().root.query('INSERT INTO full_disk.filler (bytes) VALUES (REPEAT("x", 5000))');
      while ((await fill().catch(() => null)) !== null);
      let answer = await create();
      for (let n = 0; n < 100 && answer.status === 200; n += 1) answer = await create();
      expect({ status: answer.status, retryAfter: answer.headers.get('retry-after') }).toEqual({
        status: 503,
        retryAfter: '5',
      });
      expect(JSON.stringify(api().log)).not.toMatch(/Botany/);
      const ready = await api().client().fetch('/readyz');
      expect([ready.status, await ready.json()]).toEqual([503, { status: 'the disk of the database is full' }]);

      const later = Date.now() + 10_000;
      jest.spyOn(Date, 'now').mockImplementation(() => later);
      expect((await api().client().fetch('/readyz')).status).toBe(200);
      expect((await client.ask('{ viewer { id } }')).status).toBe(200);
    });
  });
});
