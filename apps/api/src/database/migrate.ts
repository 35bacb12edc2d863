import { createHash } from 'node:crypto';
import type { QueryRunner } from 'typeorm';
import { DatabaseConfigurationError } from './database-configuration-error.js';
import { isAlreadyDone, isDdl, isMissingTable } from './database-errors.js';
import type { Database } from './database.js';
import { LimitedQueryRunner } from './limited-mysql.js';
import { MYSQL, SQLITE } from './migrations/dialect.js';
import { migrations } from './migrations/index.js';
import type { Migration } from './migrations/migration.js';

/** The database's name follows as a hash: MySQL allows 64 characters. */
const LOCK_NAME = 'matricula.';
const LOCK_WAIT_SECONDS = 60;

/** How far a migration has come: a row of schema_migrations. */
interface Progress {
  readonly name: string;
  /** SHA-256 of all its statements: a migration that was begun is continued with the same ones. */
  readonly checksum: string;
  /** Statements that are done. */
  readonly done: number;
  /** The number, from 1, of a DDL statement that a process has begun and not recorded; null where there is none. */
  readonly begun: number | null;
  readonly total: number;
}

/**
 * Brings the schema up to date. Several processes may start at once: on MySQL a lock on the server admits one at a time
 * (the embedded database belongs to one process). Each statement is recorded when it is done; a process that was
 * killed leaves a schema that the next one completes.
 * @throws DatabaseConfigurationError where the schema is not one that this program can bring up to date
 * @throws Error where another process holds the lock for longer than a minute
 */
export async function migrate(database: Database, list: readonly Migration[] = migrations): Promise<void> {
  const runner = database.dataSource.createQueryRunner();
  try {
    if (runner instanceof LimitedQueryRunner) await runner.liftTimeLimits();
    if (database.isMysql) await lock(runner);
    await runner.query(
      `CREATE TABLE IF NOT EXISTS schema_migrations (
        name VARCHAR(100) NOT NULL PRIMARY KEY,
        checksum VARCHAR(64) NOT NULL,
        done INTEGER NOT NULL,
        begun INTEGER NULL,
        total INTEGER NOT NULL
      )`,
    );
    const progress = await readProgress(runner);
    refuseNewer(progress, list);
    const dialect = database.isMysql ? MYSQL : SQLITE;
    for (const migration of list) {
      const statements = migration.statements(dialect);
      await runRest(
        { runner, isDdlTransactional: !database.isMysql },
        migration.name,
        statements,
        progress.get(migration.name),
      );
    }
  } finally {
    // Where the connection is lost, so is the lock.
    if (database.isMysql) await unlock(runner).catch(() => undefined);
    await runner.release();
  }
}

/** Whether every migration is complete, as `runner` reads it. */
export async function isMigrated(runner: QueryRunner): Promise<boolean> {
  try {
    const progress = await readProgress(runner);
    return migrations.every(({ name }) => isComplete(progress.get(name)));
  } catch (error) {
    if (isMissingTable(error)) return false;
    throw error;
  }
}

/** How statements are run. */
interface Target {
  readonly runner: QueryRunner;
  /** Whether a rollback undoes DDL: on the embedded database. MySQL commits it at once. */
  readonly isDdlTransactional: boolean;
}

/** Runs the statements of a migration that are not done yet. */
async function runRest(
  target: Target,
  name: string,
  statements: readonly string[],
  before: Progress | undefined,
): Promise<void> {
  if (isComplete(before)) return;
  const checksum = createHash('sha256').update(JSON.stringify(statements)).digest('hex');
  if (before && before.checksum !== checksum) {
    throw new DatabaseConfigurationError(
      `DATABASE_URL names a database in which another version of this program stopped in the middle of the migration ${name}: start that version again, or restore a backup.`,
    );
  }
  if (!before) {
    const values = [name, checksum, statements.length];
    await target.runner.query(
      'INSERT INTO schema_migrations (name, checksum, done, total) VALUES (?, ?, 0, ?)',
      values,
    );
  }
  const done = before?.done ?? 0;
  for (const [index, statement] of statements.entries()) {
    if (index < done) continue;
    const number = index + 1;
    await runOnce(target, { name, number, statement, mayBeDone: before?.begun === number });
  }
}

/**
 * Runs a statement and records it, in one transaction. MySQL commits DDL at once, so a process can be killed between
 * the two. There a DDL statement is marked as begun before it runs, and the mark is cleared when the server refuses the
 * statement. So a mark that is found means that the statement may be done, and its error says whether it is; without
 * one the same error means that the table or index is not ours.
 */
async function runOnce(
  { runner, isDdlTransactional }: Target,
  { name, number, statement, mayBeDone }: { name: string; number: number; statement: string; mayBeDone: boolean },
): Promise<void> {
  const isMarked = !isDdlTransactional && isDdl(statement);
  if (isMarked) await runner.query('UPDATE schema_migrations SET begun = ? WHERE name = ?', [number, name]);
  await runner.startTransaction();
  try {
    await runner.query(statement).catch((error: unknown) => {
      if (!isAlreadyDone(error, statement)) throw error;
      if (!mayBeDone) {
        throw new DatabaseConfigurationError(
          `DATABASE_URL names a database with tables that are not of this program's migrations (${name}, statement ${number}): name an empty database.`,
          { cause: error },
        );
      }
    });
    await runner.query('UPDATE schema_migrations SET done = ?, begun = NULL WHERE name = ?', [number, name]);
    await runner.commitTransaction();
  } catch (error) {
    if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
    // Where the connection is lost this fails too and the mark stays: the statement may be done.
    if (isMarked) await clearMark(runner, name).catch(() => undefined);
    throw error;
  }
}

async function clearMark(runner: QueryRunner, name: string): Promise<void> {
  await runner.query('UPDATE schema_migrations SET begun = NULL WHERE name = ?', [name]);
}

function refuseNewer(progress: ReadonlyMap<string, Progress>, list: readonly Migration[]): void {
  const known = new Set(list.map(({ name }) => name));
  const unknown = [...progress.keys()].find((name) => !known.has(name));
  if (unknown === undefined) return;
  throw new DatabaseConfigurationError(
    `DATABASE_URL names a database whose schema is newer than this program (it has the migration ${unknown}): start the newer version, or restore a backup of this one.`,
  );
}

async function readProgress(runner: QueryRunner): Promise<ReadonlyMap<string, Progress>> {
  const rows: Progress[] = await runner.query('SELECT name, checksum, done, begun, total FROM schema_migrations');
  return new Map(rows.map((row) => [row.name, row]));
}

function isComplete(progress: Progress | undefined): boolean {
  return progress !== undefined && progress.done === progress.total;
}

async function lock(runner: QueryRunner): Promise<void> {
  const [row]: { got: number | null }[] = await runner.query('SELECT GET_LOCK(CONCAT(?, MD5(DATABASE())), ?) AS got', [
    LOCK_NAME,
    LOCK_WAIT_SECONDS,
  ]);
  if (Number(row?.got) !== 1) throw new Error('Another process has held the migration lock for a minute.');
}

async function unlock(runner: QueryRunner): Promise<void> {
  await runner.query('DO RELEASE_LOCK(CONCAT(?, MD5(DATABASE())))', [LOCK_NAME]);
}
