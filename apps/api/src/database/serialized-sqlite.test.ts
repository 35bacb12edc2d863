import { entities } from '../../test/entities.js';
import { Database } from './database.js';

describe('The embedded database, which has one connection', () => {
  let database: Database;
  beforeEach(async () => {
    database = await new Database().open('sqlite::memory:', { entities });
    await database.manager.query('CREATE TABLE tally (name TEXT PRIMARY KEY, count INTEGER NOT NULL)');
    await database.manager.query(`INSERT INTO tally VALUES ('left', 0), ('right', 0)`);
    await database.manager.query('CREATE TABLE parents (id INTEGER PRIMARY KEY)');
    await database.manager.query(
      'CREATE TABLE children (parent_id INTEGER REFERENCES parents (id) DEFERRABLE INITIALLY DEFERRED)',
    );
  });
  afterEach(() => database.close());

  const pause = () => new Promise<void>((resume) => setImmediate(resume));
  const many = <T>(count: number, one: (n: number) => Promise<T>) => Array.from({ length: count }, (_, n) => one(n));
  async function counts(): Promise<Record<string, number>> {
    const rows: { name: string; count: number }[] = await database.manager.query('SELECT name, count FROM tally');
    return Object.fromEntries(rows.map(({ name, count }) => [name, count]));
  }
  /** Reads, waits, and writes what it read and one more: mixed with another of its kind it would lose a count. */
  const countBoth = (end?: Error) =>
    database.transaction(async () => {
      for (const name of ['left', 'right']) {
        const [row]: { count: number }[] = await database.manager.query('SELECT count FROM tally WHERE name = ?', [
          name,
        ]);
        await pause();
        await database.execute('UPDATE tally SET count = ? WHERE name = ?', [row!.count + 1, name]);
        await pause();
      }
      if (end) throw end;
    });

  it('serves 200 parallel transactions, every one of them whole', async () => {
    await Promise.all(many(200, () => countBoth()));
    expect(await counts()).toEqual({ left: 200, right: 200 });
  });

  it('takes back what failed among them, and nothing else', async () => {
    const ends = await Promise.allSettled(many(200, (n) => countBoth(n % 2 ? new Error('no') : undefined)));
    expect(ends.filter(({ status }) => status === 'fulfilled')).toHaveLength(100);
    expect(await counts()).toEqual({ left: 100, right: 100 });
  });

  it('shows nobody outside a transaction half of it', async () => {
    const writing = Promise.all(many(50, (n) => countBoth(n % 2 ? new Error('no') : undefined).catch(() => undefined)));
    const seen = await Promise.all(many(50, async () => (await pause(), counts())));
    await writing;
    for (const { left, right } of seen) expect(left).toBe(right);
  });

  it('keeps single statements of many callers apart from transactions', async () => {
    const single = () => database.execute(`UPDATE tally SET count = count + 1 WHERE name = 'left'`, []);
    await Promise.all(many(100, async (n) => (n % 2 ? countBoth() : single())));
    expect(await counts()).toEqual({ left: 100, right: 50 });
  });

  it('goes on after a COMMIT that failed', async () => {
    const orphan = database.transaction(() => database.execute('INSERT INTO children VALUES (7)', []));
    await expect(orphan).rejects.toThrow('FOREIGN KEY');
    await countBoth();
    expect(await database.manager.query('SELECT * FROM children')).toEqual([]);
  });

  it('goes on after a transaction that SQLite itself took back', async () => {
    const undone = database.transaction(async () => {
      await database.execute('UPDATE tally SET count = 9', []);
      await database.execute(`INSERT OR ROLLBACK INTO tally VALUES ('left', 1)`, []);
    });
    await expect(undone).rejects.toThrow('UNIQUE');
    await countBoth();
    expect(await counts()).toEqual({ left: 1, right: 1 });
  });

  it('goes on after a BEGIN that failed', async () => {
    await database.manager.query('BEGIN');
    await expect(countBoth()).rejects.toThrow('within a transaction');
    await database.manager.query('ROLLBACK').catch(() => undefined);
    await countBoth();
    expect(await counts()).toEqual({ left: 1, right: 1 });
  });

  it('goes on after a query runner that was let go in the midst of its transaction', async () => {
    const runner = database.dataSource.createQueryRunner();
    await runner.startTransaction();
    await runner.query('UPDATE tally SET count = 9');
    await runner.release();
    await countBoth();
    expect(await counts()).toEqual({ left: 1, right: 1 });
  });
});
