import { forEachDatabase, onMysql } from '../../test/databases.js';
import { entities } from '../entities.js';
import { Database } from './database.js';
import { isMigrated, migrate } from './migrate.js';
import { migrations } from './migrations/index.js';

const runMigrations = (database: Database): Promise<{ name: string }[]> =>
  database.manager.query('SELECT name FROM migrations ORDER BY id');
const namesOfAll = migrations.map(({ name }) => ({ name }));

forEachDatabase('The schema', (databaseOf) => {
  it('is brought up to date once, however often it is asked', async () => {
    expect(await isMigrated(databaseOf())).toBe(true);
    await migrate(databaseOf());
    expect(await runMigrations(databaseOf())).toEqual(namesOfAll);
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
      const told = (name: string, isNullable: boolean) => [name, filledIn.has(name) || isNullable];
      expect(columns.map((column) => told(column.databaseName, column.isNullable)).toSorted()).toEqual(
        stored.map((column) => told(column.name, column.isNullable === 1)).toSorted(),
      );
    }
  });

  it('goes down again as it came up', async () => {
    const { dataSource } = databaseOf();
    for (const _ of migrations) await dataSource.undoLastMigration();
    expect(await isMigrated(databaseOf())).toBe(false);
    expect(await runMigrations(databaseOf())).toEqual([]);
    await migrate(databaseOf());
    expect(await isMigrated(databaseOf())).toBe(true);
  });
});

onMysql('Several processes that start at once', (databaseUrl) => {
  const processes: Database[] = [];
  beforeAll(async () => {
    for (let n = 0; n < 3; n += 1) processes.push(await new Database().open(databaseUrl(), { entities }));
  });
  afterAll(() => Promise.all(processes.map((each) => each.close())));

  it('migrate one after the other: all of them start, and each migration is run once', async () => {
    await Promise.all(processes.map(migrate));
    for (const one of processes) expect(await isMigrated(one)).toBe(true);
    expect(await runMigrations(processes[0]!)).toEqual(namesOfAll);
  });

  it('hold no lock afterwards', async () => {
    const [row]: { isFree: number }[] = await processes[0]!.manager.query(
      `SELECT IS_FREE_LOCK(CONCAT(DATABASE(), '.matricula_migrations')) AS isFree`,
    );
    expect(Number(row!.isFree)).toBe(1);
  });
});
