import { onMysql } from '../../test/databases.js';
import { entities } from '../../test/entities.js';
import { Database } from './database.js';

/** The smallest pool: one connection may hold a transaction. */
const POOL_MIN = 5;

onMysql('A pool of connections', (databaseUrl) => {
  let database: Database;
  beforeAll(async () => {
    database = await new Database().open(`${databaseUrl()}?pool=${POOL_MIN}`, { entities });
  });
  afterAll(() => database.close());

  /** Statements on MariaDB are ended after 6 s, on MySQL only those that read: this one is ended by nobody. */
  const endlessStatement = () =>
    database.transaction(async () => {
      await database.manager.query('SET SESSION max_statement_time = 0');
      await database.manager.query('SELECT SLEEP(20)');
    });

  it('keeps those who wait waiting while one statement takes too long, where the server answers others', async () => {
    const endless = Promise.allSettled(Array.from({ length: POOL_MIN - 4 }, endlessStatement));
    const waiting = database.transaction(() => database.now());
    await expect(waiting).resolves.toBeInstanceOf(Date);
    for (const outcome of await endless) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: { driverError: { code: 'ETIMEDOUT' } } });
    }
  }, 15_000);

  it('gives a place back although the connection cannot be released', async () => {
    for (let n = 0; n <= POOL_MIN; n += 1) {
      const runner = database.dataSource.createQueryRunner();
      const connection = await runner.connect();
      const failing = jest.spyOn(connection, 'release').mockImplementation(() => {
        throw new Error('cannot be released');
      });
      await expect(runner.release()).rejects.toThrow('cannot be released');
      failing.mockRestore();
      connection.release();
    }
    expect(await database.now()).toBeInstanceOf(Date);
  });
});
