import type { EntityManager } from 'typeorm';
import { forEachDatabase, onMysql } from '../../test/databases.js';
import { entities } from '../../test/entities.js';
import { isUniqueViolation } from './database-errors.js';
import { Database, rollback } from './database.js';

/** An error as drivers throw them. */
const driverError = (errno: number) => Object.assign(new Error(`error ${errno}`), { errno });

forEachDatabase('A transaction', (databaseOf) => {
  const database = () => databaseOf();
  beforeAll(async () => {
    await database().manager.query('CREATE TABLE notes (id INTEGER PRIMARY KEY, text VARCHAR(20) NOT NULL)');
  });
  beforeEach(async () => {
    jest.spyOn(Math, 'random').mockReturnValue(0); // the pause between two tries
    await database().manager.query('DELETE FROM notes');
  });
  afterEach(() => jest.restoreAllMocks());

  const texts = async () => {
    const rows: { text: string }[] = await database().manager.query('SELECT text FROM notes ORDER BY id');
    return rows.map(({ text }) => text);
  };

  it.each([
    [1213, 'a deadlock'],
    [1205, 'a lock wait'],
    [1020, 'a snapshot conflict'],
  ])('is tried again whole after %i, %s', async (errno) => {
    let tries = 0;
    const result = await database().transaction(async () => {
      tries += 1;
      await database().execute('INSERT INTO notes VALUES (?, ?)', [1, `try ${tries}`]);
      if (tries < 4) throw driverError(errno);
      return tries;
    });
    expect(result).toBe(4);
    expect(await texts()).toEqual(['try 4']);
  });

  it('names the id of a new row after an INSERT alone, not that of an earlier row', async () => {
    const { insertId } = await database().execute(
      'INSERT INTO audit_events (occurred_at, principal_kind, action, subject_type, subject_id, changed_fields) VALUES (UTC_TIMESTAMP(3), ?, ?, ?, ?, ?)',
      ['system', 'user.create', 'User', 1, '[]'],
    );
    expect(insertId).toBeGreaterThan(0);
    expect(await database().execute('UPDATE notes SET text = ? WHERE id = 99', ['x'])).toEqual({
      affected: 0,
      insertId: 0,
    });
    expect(await database().execute('DELETE FROM notes')).toMatchObject({ insertId: 0 });
  });

  it('is given up after ten tries, with the last error', async () => {
    let tries = 0;
    const work = async () => {
      tries += 1;
      throw driverError(1213);
    };
    await expect(database().transaction(work)).rejects.toThrow('error 1213');
    expect(tries).toBe(10);
  });

  it('is not tried again after anything else, and leaves nothing', async () => {
    let tries = 0;
    const work = database().transaction(async () => {
      tries += 1;
      await database().execute('INSERT INTO notes VALUES (1, ?)', ['first']);
      await database().execute('INSERT INTO notes VALUES (1, ?)', ['second']);
    });
    const error: unknown = await work.catch((thrown: unknown) => thrown);
    expect(isUniqueViolation(error)).toBe(true);
    expect(tries).toBe(1);
    expect(await texts()).toEqual([]);
  });

  it('is tried again where the COMMIT failed for such a reason', async () => {
    const { dataSource } = database();
    const makeRunner = dataSource.createQueryRunner.bind(dataSource);
    let commits = 0;
    jest.spyOn(dataSource, 'createQueryRunner').mockImplementation((mode) => {
      const runner = makeRunner(mode);
      const commit = runner.commitTransaction.bind(runner);
      runner.commitTransaction = async () => {
        commits += 1;
        if (commits === 1) throw driverError(1213);
        await commit();
      };
      return runner;
    });
    await database().transaction(() => database().execute('INSERT INTO notes VALUES (1, ?)', ['once']));
    expect(commits).toBe(2);
    expect(await texts()).toEqual(['once']);
  });

  it('takes in everything that happens inside it, nested transactions too', async () => {
    const insert = (id: number) => database().execute('INSERT INTO notes VALUES (?, ?)', [id, `note ${id}`]);
    const outer = database().transaction(async () => {
      await insert(1);
      await database().transaction(() => insert(2));
      await database().statement(() => database().manager.query(`INSERT INTO notes VALUES (3, 'note 3')`));
      expect(await texts()).toEqual(['note 1', 'note 2', 'note 3']);
      throw new Error('no');
    });
    await expect(outer).rejects.toThrow('no');
    expect(await texts()).toEqual([]);
  });

  it('ends with a value and nothing written where its work returns a rollback', async () => {
    const outcome = await database().transaction(async () => {
      await database().execute('INSERT INTO notes VALUES (1, ?)', ['gone']);
      return rollback('NO_USE_LEFT' as const);
    });
    expect(outcome).toBe('NO_USE_LEFT');
    expect(await texts()).toEqual([]);
  });

  it('cannot be rolled back in part: a nested rollback fails, and the whole with it', async () => {
    const outer = database().transaction(async () => {
      await database().execute('INSERT INTO notes VALUES (1, ?)', ['gone']);
      await database().transaction(async () => rollback('inner'));
    });
    await expect(outer).rejects.toThrow('Only the outermost transaction may end with a rollback.');
    expect(await texts()).toEqual([]);
  });

  it.each([
    ['a query', (pool: EntityManager) => pool.query('SELECT 1')],
    ['a repository', (pool: EntityManager) => pool.find('users')],
    ['a query builder', (pool: EntityManager) => pool.createQueryBuilder('users', 'u').getMany()],
  ])('refuses the pool inside itself: %s', async (_what, statement) => {
    const pool = database().manager;
    const inside = database().transaction(async () => {
      await database().execute('INSERT INTO notes VALUES (1, ?)', ['gone']);
      await statement(pool);
    });
    await expect(inside).rejects.toThrow('The pool was used inside a transaction');
    expect(await texts()).toEqual([]);
  });

  it('refuses code that it started and did not wait for', async () => {
    let end!: () => void;
    const ended = new Promise<void>((resolve) => (end = resolve));
    let outliving!: Promise<unknown>;
    await database().transaction(async () => {
      outliving = ended.then(() => database().manager.query('SELECT 1'));
    });
    end();
    await expect(outliving).rejects.toThrow('The transaction that this code was started in has ended.');
  });

  it('gives its connection back however it ends: more of them fail than there are connections', async () => {
    const failing = Array.from({ length: 40 }, () => database().transaction(() => Promise.reject(new Error('no'))));
    expect(new Set((await Promise.allSettled(failing)).map(({ status }) => status))).toEqual(new Set(['rejected']));
    await database().transaction(() => database().execute('INSERT INTO notes VALUES (1, ?)', ['still here']));
    expect(await texts()).toEqual(['still here']);
  });

  it('returns how many rows a statement matched, changed by it or not, and the id of a new one', async () => {
    await database().execute('INSERT INTO notes VALUES (5, ?)', ['same']);
    const matched = await database().execute('UPDATE notes SET text = ? WHERE id = 5', ['same']);
    const missed = await database().execute('UPDATE notes SET text = ? WHERE id = 6', ['same']);
    expect([matched.affected, missed.affected]).toEqual([1, 0]);
    const users = 'INSERT INTO users (email, name, role, created_at, updated_at) VALUES (?, ?, ?, ?, ?)';
    const values = ['STUDENT', '2026-11-22 05:31:00.000', '2026-11-22 05:31:00.000'];
    const first = await database().execute(users, ['a@example.org', 'A', ...values]);
    const second = await database().execute(users, ['b@example.org', 'B', ...values]);
    expect(second.insertId).toBe(first.insertId + 1);
  });

  it('goes by the database clock, in UTC and milliseconds', async () => {
    const before = Date.now();
    const now = (await database().now()).getTime();
    expect(Math.abs(now - before)).toBeLessThan(60_000);
    const instants = await Promise.all(Array.from({ length: 20 }, () => database().now()));
    expect([...instants, new Date(now)].some((instant) => instant.getMilliseconds() % 10 !== 0)).toBe(true);
  });
});

onMysql('Two transactions', (databaseUrl) => {
  let database: Database;
  beforeAll(async () => {
    database = await new Database().open(databaseUrl(), { entities });
    await database.manager.query('CREATE TABLE tally (id INT PRIMARY KEY, count INT NOT NULL) ENGINE=InnoDB');
    await database.manager.query('INSERT INTO tally VALUES (1, 0), (2, 0)');
  });
  afterAll(() => database.close());

  it('that deadlock both succeed: the one that was sacrificed is tried again whole', async () => {
    let tries = 0;
    let holders = 0;
    let bothHold!: () => void;
    const deadlock = new Promise<void>((resolve) => (bothHold = resolve));
    const count = (first: number, second: number) =>
      database.transaction(async () => {
        tries += 1;
        await database.execute('UPDATE tally SET count = count + 1 WHERE id = ?', [first]);
        holders += 1;
        if (holders === 2) bothHold();
        await deadlock;
        await database.execute('UPDATE tally SET count = count + 1 WHERE id = ?', [second]);
      });
    await Promise.all([count(1, 2), count(2, 1)]);
    expect(tries).toBe(3);
    expect(await database.manager.query('SELECT count FROM tally')).toEqual([{ count: 2 }, { count: 2 }]);
  });

  it('see of each other what is committed, on every connection, and wait five seconds for a lock', async () => {
    const asked = `SHOW SESSION VARIABLES WHERE Variable_name IN ('tx_isolation', 'transaction_isolation', 'innodb_lock_wait_timeout')`;
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => database.transaction(async () => database.manager.query(asked))),
    );
    for (const rows of answers as { Value: string }[][]) {
      expect(rows.map(({ Value }) => Value).toSorted()).toEqual(['5', 'READ-COMMITTED']);
    }
  });
});
