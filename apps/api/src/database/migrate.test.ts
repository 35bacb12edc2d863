import type { MysqlQueryRunner } from 'typeorm/driver/mysql/MysqlQueryRunner.js';
import { forEachDatabase, onEveryDatabase, onMysql } from '../../test/databases.js';
import { entities } from '../../test/entities.js';
import { DatabaseConfigurationError } from './database-configuration-error.js';
import { Database } from './database.js';
import { isMigrated, migrate } from './migrate.js';
import { MYSQL, SQLITE } from './migrations/dialect.js';
import { migrations } from './migrations/index.js';
import type { Migration } from './migrations/migration.js';

const progressIn = (database: Database): Promise<{ name: string; done: number }[]> =>
  database.manager.query('SELECT name, done FROM schema_migrations ORDER BY name');
const completeIn = (database: Database) =>
  migrations.map(({ name, statements }) => ({ name, done: statements(database.isMysql ? MYSQL : SQLITE).length }));
const isComplete = async (database: Database) => {
  const runner = database.dataSource.createQueryRunner();
  return isMigrated(runner).finally(() => runner.release());
};
/** As a process does at its start. */
const open = (url: string) => new Database().open(url, { entities });

const MOMENTS = ['between a statement and its record', 'after the record of a statement'] as const;

/** Ends the connection at that moment, as the end of its process does: what was not committed is rolled back. */
function dieAt(database: Database, statement: string, moment: (typeof MOMENTS)[number]): void {
  const createQueryRunner = database.dataSource.createQueryRunner.bind(database.dataSource);
  jest.spyOn(database.dataSource, 'createQueryRunner').mockImplementation((mode) => {
    const runner = createQueryRunner(mode);
    const query = runner.query.bind(runner);
    const commit = runner.commitTransaction.bind(runner);
    let isReached = false;
    const die = async () => {
      if (database.isMysql) (await (runner as MysqlQueryRunner).connect()).destroy();
      throw new Error('killed');
    };
    jest.spyOn(runner, 'query').mockImplementation(async (sql, parameters) => {
      isReached ||= sql === statement;
      const result: unknown = await query(sql, parameters);
      return moment === MOMENTS[0] && sql === statement ? die() : result;
    });
    jest.spyOn(runner, 'commitTransaction').mockImplementation(async () => {
      await commit();
      if (isReached) await die();
    });
    return runner;
  });
}

forEachDatabase('The schema', (databaseOf) => {
  it('is brought up to date once, however often it is asked', async () => {
    expect(await isComplete(databaseOf())).toBe(true);
    await migrate(databaseOf());
    expect(await progressIn(databaseOf())).toEqual(completeIn(databaseOf()));
  });

  it('has a column for every field of every entity, and a field for every column', async () => {
    const database = databaseOf();
    const columnsOf = database.isMysql
      ? `SELECT column_name AS name, is_nullable = 'YES' AS isNullable FROM information_schema.columns
         WHERE table_schema = DATABASE() AND table_name = ?`
      : 'SELECT name, NOT "notnull" AS isNullable FROM pragma_table_xinfo(?)';
    for (const { tableName, columns } of database.dataSource.entityMetadatas) {
      const stored: { name: string; isNullable: 0 | 1 }[] = await database.manager.query(columnsOf, [tableName]);
      // Of what the database fills in itself, keys and computed columns, no NOT NULL was said.
      const filledIn = new Set(
        columns.filter((column) => column.isGenerated || !column.isInsert).map((c) => c.databaseName),
      );
      const nullability = (name: string, isNullable: boolean) => [name, filledIn.has(name) || isNullable];
      expect(columns.map((column) => nullability(column.databaseName, column.isNullable)).toSorted()).toEqual(
        stored.map((column) => nullability(column.name, column.isNullable === 1)).toSorted(),
      );
    }
  });

  it('is refused with one sentence where it is newer than the program', async () => {
    const database = databaseOf();
    await database.manager.query(
      `INSERT INTO schema_migrations (name, checksum, done, total) VALUES ('Later', 'x', 1, 1)`,
    );
    await expect(migrate(database)).rejects.toThrow(
      /^DATABASE_URL names a database whose schema is newer than this program \(it has the migration Later\).*[^\n]$/,
    );
    await expect(migrate(database)).rejects.toBeInstanceOf(DatabaseConfigurationError);
    await database.manager.query(`DELETE FROM schema_migrations WHERE name = 'Later'`);
  });
});

onEveryDatabase('A later migration', (databaseUrl) => {
  let database: Database;
  beforeAll(async () => {
    database = await open(databaseUrl());
    await migrate(database, [base]);
  });
  afterAll(() => database.close());

  const base: Migration = { name: 'Base', statements: () => ['CREATE TABLE tally (count INTEGER NOT NULL)'] };
  const later: Migration = {
    name: 'Later',
    statements: () => [
      'INSERT INTO tally VALUES (1)',
      'UPDATE tally SET count = count * 2',
      'ALTER TABLE tally ADD COLUMN note VARCHAR(20) NULL',
      'CREATE INDEX tally_count ON tally (count)',
      'UPDATE tally SET count = count + 1',
    ],
  };

  it('goes on where it was interrupted, and changes rows exactly once', async () => {
    for (const statement of later.statements(MYSQL)) {
      for (const moment of MOMENTS) {
        dieAt(database, statement, moment);
        await expect(migrate(database, [base, later])).rejects.toThrow('killed');
        jest.restoreAllMocks();
      }
    }
    await migrate(database, [base, later]);
    expect(await database.manager.query('SELECT count, note FROM tally')).toEqual([{ count: 3, note: null }]);
  });

  it.each([
    ['creates what exists', 'CREATE INDEX tally_count ON tally (count)'],
    ['drops what does not exist', 'DROP TABLE absent'],
    ['needs a table that does not exist', 'CREATE INDEX absent_count ON absent (count)'],
  ])('that %s fails at every start, and is not recorded', async (_case, statement) => {
    const wrong: Migration = {
      name: `Wrong: ${statement}`,
      statements: () => ['UPDATE tally SET count = 1', statement],
    };
    for (let boot = 1; boot <= 3; boot += 1) {
      await expect(migrate(database, [base, later, wrong])).rejects.toThrow(
        /ER_NO_SUCH_TABLE|no such table|tables that are not of this program/,
      );
    }
    const progress = await progressIn(database);
    expect(progress.filter(({ name }) => name === wrong.name)).toEqual([{ name: wrong.name, done: 1 }]);
    await database.execute('DELETE FROM schema_migrations WHERE name = ?', [wrong.name]);
  });

  it('is not continued with other statements than those that it was begun with', async () => {
    const begun: Migration = { name: 'Begun', statements: () => ['INSERT INTO tally VALUES (7, NULL)', 'nonsense'] };
    const edited: Migration = { name: 'Begun', statements: () => ['INSERT INTO tally VALUES (8, NULL)'] };
    await expect(migrate(database, [base, later, begun])).rejects.toThrow(/nonsense|ER_PARSE_ERROR/);
    await expect(migrate(database, [base, later, edited])).rejects.toThrow(
      /^DATABASE_URL names a database in which another version of this program stopped in the middle of the migration Begun/,
    );
  });
});

onEveryDatabase('A database with tables of its own', (databaseUrl) => {
  it('is refused with one sentence at every start, where one of them has a name that the schema needs', async () => {
    const database = await open(databaseUrl());
    await database.manager.query('CREATE TABLE invitations (id INTEGER)');
    for (let boot = 1; boot <= 3; boot += 1) {
      await expect(migrate(database)).rejects.toThrow(
        /^DATABASE_URL names a database with tables that are not of this program's migrations.*: name an empty database\.$/,
      );
    }
    await database.close();
  });
});

onMysql('A first start', (databaseUrl) => {
  /** Opens the database anew, as a process does, with nothing in it where `isEmpty`. */
  async function boot<T>(work: (database: Database) => Promise<T>, { isEmpty = false } = {}): Promise<T> {
    if (isEmpty) {
      const name = new URL(databaseUrl()).pathname.slice(1);
      await boot((database) => database.manager.query(`DROP DATABASE ${name}`));
      const server = await open(new URL('/mysql', databaseUrl()).href);
      await server.manager.query(`CREATE DATABASE ${name}`);
      await server.close();
    }
    const database = await open(databaseUrl());
    return work(database).finally(() => database.close());
  }

  /** Everything that the server knows of the tables. */
  async function describeTables(database: Database): Promise<readonly string[]> {
    const tables: { name: string }[] = await database.manager.query(
      'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE() ORDER BY table_name',
    );
    const described = [];
    for (const { name } of tables) {
      const [row] = await database.manager.query(`SHOW CREATE TABLE ${name}`);
      described.push(row['Create Table']);
    }
    return described;
  }

  it.each(MOMENTS)('that is killed %s, at each of them in turn, is completed by the next one', async (moment) => {
    const inOneGo = await boot((database) => migrate(database).then(() => describeTables(database)), { isEmpty: true });
    await boot(async () => undefined, { isEmpty: true });
    for (const statement of migrations.flatMap(({ statements }) => statements(MYSQL))) {
      await boot(async (database) => {
        dieAt(database, statement, moment);
        await expect(migrate(database)).rejects.toThrow('killed');
      });
    }
    await boot(async (database) => {
      await migrate(database);
      expect(await describeTables(database)).toEqual(inOneGo);
      expect(await progressIn(database)).toEqual(completeIn(database));
    });
  });
});

onMysql('Several processes that start at once', (databaseUrl) => {
  const processes: Database[] = [];
  beforeAll(async () => {
    for (let n = 0; n < 3; n += 1) processes.push(await new Database().open(databaseUrl(), { entities }));
  });
  afterAll(() => Promise.all(processes.map((each) => each.close())));

  it('migrate one after the other: all of them start, and each migration is run once', async () => {
    await Promise.all(processes.map((each) => migrate(each)));
    for (const one of processes) expect(await isComplete(one)).toBe(true);
    expect(await progressIn(processes[0]!)).toEqual(completeIn(processes[0]!));
  });

  it('hold no lock afterwards', async () => {
    const [row]: { isFree: number }[] = await processes[0]!.manager.query(
      `SELECT IS_FREE_LOCK(CONCAT('matricula.', MD5(DATABASE()))) AS isFree`,
    );
    expect(Number(row!.isFree)).toBe(1);
  });
});
