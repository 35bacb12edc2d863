import mysql from 'mysql2';
import { DataSource, type DataSourceOptions, type Logger as StatementLogger } from 'typeorm';
import { isInUse } from './database-errors.js';
import { SnakeCaseNaming } from './naming.js';
import { toSqlInstant } from './instant.js';
import { serializeSqlite } from './serialized-sqlite.js';

const POOL_SIZE = 10;
const LOCK_WAIT_SECONDS = 5;
const CONNECT_TIMEOUT_MS = 5_000;

/** What a connection is opened with, beside its URL. */
export interface DataSourceParts {
  readonly entities: NonNullable<DataSourceOptions['entities']>;
  /** Receives every SQL statement: tests count them. */
  readonly logger?: StatementLogger | undefined;
}

/** Opens `mysql://user:password@host:3306/name` or `sqlite:path` (`sqlite::memory:`); the schema is not touched. */
export async function openDataSource(url: string, { entities, logger }: DataSourceParts): Promise<DataSource> {
  const options = {
    entities,
    namingStrategy: new SnakeCaseNaming(),
    synchronize: false,
    logger,
  } as const;
  if (url.startsWith('mysql:')) return new DataSource({ ...options, ...mysqlOptions(url) }).initialize();
  const dataSource = new DataSource({ ...options, ...sqliteOptions(url.slice('sqlite:'.length)) });
  serializeSqlite(dataSource);
  return dataSource.initialize();
}

function mysqlOptions(url: string) {
  return {
    type: 'mysql',
    url,
    driver: mysqlWithSession,
    timezone: 'Z',
    charset: 'utf8mb4',
    poolSize: POOL_SIZE,
    connectTimeout: CONNECT_TIMEOUT_MS,
  } as const satisfies Partial<DataSourceOptions>;
}

/** mysql2, whose pooled connections each get their session settings once, before their first statement. */
const mysqlWithSession = {
  ...mysql,
  createPool(options: mysql.PoolOptions): mysql.Pool {
    const pool = mysql.createPool(options);
    pool.on('connection', (connection) => {
      connection.query('SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED');
      connection.query(`SET SESSION innodb_lock_wait_timeout = ${LOCK_WAIT_SECONDS}`);
    });
    return pool;
  },
};

function sqliteOptions(file: string) {
  return {
    type: 'better-sqlite3',
    database: file,
    timeout: 1_000,
    prepareDatabase: takeWholeFile,
  } as const satisfies Partial<DataSourceOptions>;
}

/** What this page asks of better-sqlite3's connection; the package ships no types. */
interface SqliteConnection {
  pragma(text: string): unknown;
  exec(sql: string): void;
  function(name: string, options: { varargs: boolean }, body: () => string): void;
}

/**
 * Keeps a second process off the file (it would count its limits apart), and teaches SQLite the one function that
 * our SQL needs and MySQL has.
 */
function takeWholeFile(connection: SqliteConnection): void {
  try {
    connection.pragma('locking_mode = EXCLUSIVE');
    connection.pragma('journal_mode = WAL');
    connection.pragma('synchronous = FULL');
    connection.exec('BEGIN EXCLUSIVE; COMMIT');
  } catch (error) {
    if (!isInUse(error)) throw error;
    throw new Error('The embedded database is in use by another process: stop that one first.', { cause: error });
  }
  connection.function('UTC_TIMESTAMP', { varargs: true }, () => toSqlInstant(new Date()));
}
