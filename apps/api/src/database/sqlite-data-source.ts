import { chmodSync, closeSync, mkdirSync, openSync } from 'node:fs';
import path from 'node:path';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { SqliteLocation } from '../config/database-url.js';
import { DatabaseConfigurationError } from './database-configuration-error.js';
import { isInUse } from './database-errors.js';
import { toSqlInstant } from './instant.js';
import { serializeSqlite } from './serialized-sqlite.js';

const IN_MEMORY = ':memory:';
/** How long SQLite itself waits for another process to let go of the file. */
const FILE_LOCK_MS = 1_000;
/** Password hashes and people's data are in it. */
const OWNER_ONLY = 0o600;

/**
 * Opens the embedded database; its file, readable by its owner only, and its folder are created where they are missing.
 * @throws DatabaseConfigurationError where the file cannot be used: no right, another process, another format
 */
export async function openSqlite(
  { file }: SqliteLocation,
  common: Pick<DataSourceOptions, 'entities' | 'namingStrategy' | 'synchronize' | 'logger'>,
): Promise<DataSource> {
  const dataSource = new DataSource({
    ...common,
    type: 'better-sqlite3',
    database: file,
    timeout: FILE_LOCK_MS,
    prepareDatabase,
  });
  serializeSqlite(dataSource);
  try {
    if (file !== IN_MEMORY) createFile(file);
    return await dataSource.initialize();
  } catch (error) {
    throw openFailure(error, file);
  }
}

/** SQLite gives the files beside it, -wal and -shm, the same mode. */
function createFile(file: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  closeSync(openSync(file, 'a', OWNER_ONLY));
  chmodSync(file, OWNER_ONLY);
}

/** What this file uses of better-sqlite3's connection; the package ships no types. */
interface SqliteConnection {
  pragma(text: string): unknown;
  exec(sql: string): void;
  function(name: string, options: { varargs: boolean }, body: () => string): void;
}

/**
 * Locks the file, since a second process on it would count its limits apart, and adds the one function that our SQL
 * needs and MySQL has.
 */
function prepareDatabase(connection: SqliteConnection): void {
  connection.pragma('locking_mode = EXCLUSIVE');
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.exec('BEGIN EXCLUSIVE; COMMIT');
  connection.function('UTC_TIMESTAMP', { varargs: true }, () => toSqlInstant(new Date()));
}

/** Codes of SQLite and of the file system, each with the end of a sentence that begins with the file. */
const SENTENCES: Readonly<Record<string, string>> = {
  EACCES: 'cannot be written by this process: give it the right to the file and its folder',
  EPERM: 'does not belong to the user of this process, who must own it',
  EROFS: 'is on a file system that cannot be written',
  ENOTDIR: 'has a file where a folder must be in its path',
  EEXIST: 'has a file where a folder must be in its path',
  EISDIR: 'is a folder: name a file',
  ENOSPC: 'has no space on its disk',
  SQLITE_CANTOPEN: 'cannot be opened by this process: give it the right to the file and its folder',
  SQLITE_READONLY: 'cannot be written by this process: give it the right to the file and its folder',
  SQLITE_NOTADB: 'is not a database of SQLite: name another file',
  SQLITE_CORRUPT: 'is damaged: restore a backup',
  SQLITE_FULL: 'has no space on its disk',
};

function openFailure(error: unknown, file: string): unknown {
  if (isInUse(error)) {
    const sentence = `DATABASE_URL: the embedded database ${file} is in use by another process: stop that one first.`;
    return new DatabaseConfigurationError(sentence, { cause: error });
  }
  const { code } = error as { code?: string }; // what SQLite and the file system throw carries a code
  const sentence = code === undefined ? undefined : SENTENCES[code.replace(/^(SQLITE_(?!IOERR)[A-Z]+)_.*$/, '$1')];
  if (sentence === undefined) return error;
  return new DatabaseConfigurationError(`DATABASE_URL: ${file} ${sentence}.`, { cause: error });
}
