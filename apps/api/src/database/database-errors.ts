import { QueryFailedError } from 'typeorm';

interface DriverError {
  readonly code?: string;
  readonly errno?: number;
  readonly fatal?: boolean;
  readonly message?: string;
}

/** All connections, or all that may write, were in use for too long: the caller may ask again later. */
export class DatabaseBusyError extends Error {
  override readonly name = 'DatabaseBusyError';
  readonly code = 'DATABASE_BUSY';
}

/** A statement was not answered in time; the server ends it by the limits of its session, if it still works on it. */
export class SilentDatabaseError extends Error {
  override readonly name = 'SilentDatabaseError';
  readonly code = 'ETIMEDOUT';

  constructor() {
    super('The database did not answer in time.');
  }
}

const DUPLICATE_KEY = 1062;
const NO_SUCH_TABLE = 1146;
const RETRYABLE = new Set([
  1213, // deadlock
  1205, // lock wait timeout
  1020, // MariaDB: the row changed since it was read
]);
const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'ENETUNREACH',
  'ECONNABORTED',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'PROTOCOL_CONNECTION_LOST',
  'ER_CON_COUNT_ERROR',
  'ER_TOO_MANY_USER_CONNECTIONS',
  'ER_USER_LIMIT_REACHED',
  'ER_SERVER_SHUTDOWN',
  'ER_CONNECTION_KILLED',
  'ER_QUERY_INTERRUPTED',
  'ER_STATEMENT_TIMEOUT', // MariaDB: max_statement_time
  'ER_QUERY_TIMEOUT', // MySQL: max_execution_time
  'POOL_CLOSED',
  'ER_OPTION_PREVENTS_STATEMENT', // read-only, while another server takes over
  'ER_READ_ONLY_MODE',
]);
const MISCONFIGURED = new Set(['ER_ACCESS_DENIED_ERROR', 'ER_DBACCESS_DENIED_ERROR', 'ER_BAD_DB_ERROR']);
const STORAGE_FULL = new Set([
  'ER_DISK_FULL', // 1021
  'ER_RECORD_FILE_FULL', // 1114: "The table is full"
  'ER_ERROR_ON_WRITE', // 1026
  'ER_DISK_QUOTA_EXCEEDED',
  'ENOSPC',
  'EDQUOT',
  'SQLITE_FULL',
  'SQLITE_IOERR_WRITE', // what SQLite reports for a full disk where it cannot know better
  'SQLITE_IOERR_FSYNC',
  'SQLITE_IOERR_SHMSIZE',
]);
/** What the storage engine reports inside of another error: "Got error 28 from storage engine" and the like. */
const STORAGE_FULL_MESSAGE = /\berror 28\b|No space left on device|Disk quota exceeded/;
const CREATES = /^\s*(?:CREATE\b|ALTER\s+TABLE\s+\S+\s+ADD\b)/i;
const EXISTS = new Set([
  1050, // CREATE TABLE or VIEW
  1060, // ADD COLUMN
  1061, // CREATE INDEX
  1359, // CREATE TRIGGER
  1826, // ADD FOREIGN KEY
]);
const DROPS = /^\s*(?:DROP\b|ALTER\s+TABLE\s+\S+\s+DROP\b)/i;
const MISSING = new Set([
  1051, // DROP TABLE
  1091, // DROP COLUMN, INDEX, CONSTRAINT
  1360, // DROP TRIGGER
]);

/** A UNIQUE index refused the row: 1062 on MySQL, SQLITE_CONSTRAINT_UNIQUE or _PRIMARYKEY on the embedded database. */
export function isUniqueViolation(error: unknown): boolean {
  const cause = driverErrorOf(error);
  return (
    cause?.errno === DUPLICATE_KEY ||
    cause?.code === 'SQLITE_CONSTRAINT_UNIQUE' ||
    cause?.code === 'SQLITE_CONSTRAINT_PRIMARYKEY'
  );
}

/** The database asks for the whole transaction again (decisions: 1213, 1205 and 1020). */
export function isRetryable(error: unknown): boolean {
  const errno = driverErrorOf(error)?.errno;
  return errno !== undefined && RETRYABLE.has(errno);
}

/** Whether a statement changes the schema. MySQL commits before and after it. */
export function isDdl(statement: string): boolean {
  return /^\s*(?:CREATE|ALTER|DROP|RENAME|TRUNCATE)\b/i.test(statement);
}

/** A DDL statement failed because what it creates exists, or because what it drops does not. */
export function isAlreadyDone(error: unknown, statement: string): boolean {
  const { errno, message = '' } = driverErrorOf(error) ?? {};
  if (CREATES.test(statement)) return errno === undefined ? /already exists/.test(message) : EXISTS.has(errno);
  if (DROPS.test(statement)) return errno === undefined ? /no such/.test(message) : MISSING.has(errno);
  return false;
}

export function isMissingTable(error: unknown): boolean {
  const cause = driverErrorOf(error);
  return (
    cause?.errno === NO_SUCH_TABLE || (cause?.code === 'SQLITE_ERROR' && /no such table/.test(cause.message ?? ''))
  );
}

/** Another process has the embedded database's file. */
export function isInUse(error: unknown): boolean {
  return driverErrorOf(error)?.code === 'SQLITE_BUSY';
}

/** Neither an answer nor a refusal came in time, to a statement or to a connection. */
export function isSilence(error: unknown): boolean {
  return driverErrorOf(error)?.code === 'ETIMEDOUT';
}

/** The database could not write because its disk, or its quota, is full. */
export function isStorageFullError(error: unknown): boolean {
  const cause = driverErrorOf(error);
  if (cause?.code === undefined) return false;
  return STORAGE_FULL.has(cause.code) || (cause.errno !== undefined && STORAGE_FULL_MESSAGE.test(cause.message ?? ''));
}

/**
 * The database cannot be reached, is too busy or has no disk space: nothing was decided, and the caller may ask again
 * later. The fatal end of a connection counts, except for a refused sign-in, which does not end by itself.
 */
export function isDatabaseAway(error: unknown): boolean {
  if (error instanceof DatabaseBusyError) return true;
  const cause = driverErrorOf(error);
  if (cause?.code !== undefined && MISCONFIGURED.has(cause.code)) return false;
  const isAway = cause?.fatal === true || (cause?.code !== undefined && UNREACHABLE.has(cause.code));
  return isAway || isRetryable(error) || isStorageFullError(error);
}

/**
 * The same failure without the values of the statement: errors reach the log, and MySQL quotes values in its messages
 * ("Duplicate entry 'ana@example.org' for key ..."). What is left: the error's code, the key, and the SQL with its `?`.
 */
export function withoutValues(error: unknown): unknown {
  if (!(error instanceof QueryFailedError)) return error;
  const { code, errno, fatal, message } = error.driverError as DriverError; // TypeORM types it as Error alone
  const key = / for key '([\w.]+)'$/.exec(message ?? '')?.[1];
  const isMysql = errno !== undefined || fatal === true;
  const summary = isMysql ? [code ?? 'Failed', ...(key ? [`for key ${key}`] : [])].join(' ') : message;
  const storage = isMysql && isStorageFullError(error) ? { code: 'ER_DISK_FULL' } : {};
  const driverError = Object.assign(new Error(summary), { code, errno, fatal, ...storage });
  const clean = new QueryFailedError(error.query, undefined, driverError);
  clean.stack = `${clean.name}: ${clean.message}\n    at ${error.query}\n${framesOf(error)}`;
  return clean;
}

function framesOf(error: Error): string {
  const lines = (error.stack ?? '').split('\n');
  return lines.slice(lines.findLastIndex((line) => !/^\s+at /.test(line)) + 1).join('\n');
}

function driverErrorOf(error: unknown): DriverError | undefined {
  if (error instanceof QueryFailedError) return error.driverError as DriverError; // TypeORM types it as Error alone
  // What drivers throw carries a code. A native driver's error need not be of this realm's Error.
  return typeof error === 'object' && error !== null ? error : undefined;
}
