import { QueryFailedError } from 'typeorm';

interface DriverError {
  readonly code?: string;
  readonly errno?: number;
  readonly fatal?: boolean;
  readonly message?: string;
}

function driverErrorOf(error: unknown): DriverError | undefined {
  if (error instanceof QueryFailedError) return error.driverError as DriverError; // TypeORM types it as Error alone
  // What drivers throw carries a code. A native driver's error need not be of this realm's Error.
  return typeof error === 'object' && error !== null ? error : undefined;
}

const DUPLICATE_KEY = 1062;
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
  'ER_SERVER_SHUTDOWN',
  'ER_CONNECTION_KILLED',
  'POOL_CLOSED',
  'ER_OPTION_PREVENTS_STATEMENT', // read-only, while another server takes over
  'ER_READ_ONLY_MODE',
]);
const MISCONFIGURED = new Set(['ER_ACCESS_DENIED_ERROR', 'ER_DBACCESS_DENIED_ERROR', 'ER_BAD_DB_ERROR']);

/** A UNIQUE index stood against the row: 1062 on MySQL, SQLITE_CONSTRAINT_UNIQUE or _PRIMARYKEY on the embedded database. */
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

const ALREADY_DONE = new Set([
  1050, // CREATE TABLE or VIEW: it exists
  1051, // DROP TABLE: it does not exist
  1060, // ADD COLUMN: it exists
  1061, // CREATE INDEX: it exists
  1091, // DROP COLUMN, INDEX, CONSTRAINT: it does not exist
  1359, // CREATE TRIGGER: it exists
  1360, // DROP TRIGGER: it does not exist
  1826, // ADD FOREIGN KEY: it exists
]);

/** A DDL statement failed because what it makes exists, or because what it drops does not. */
export function isAlreadyDone(error: unknown): boolean {
  const cause = driverErrorOf(error);
  if (cause?.errno !== undefined) return ALREADY_DONE.has(cause.errno);
  return cause?.code === 'SQLITE_ERROR' && /already exists|no such/.test(cause.message ?? '');
}

const NO_SUCH_TABLE = 1146;

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

/**
 * The database is away, or so busy that a lock was not to be had after all tries: nothing was decided, and the caller
 * may ask again later. A connection's fatal end counts, but for a refusal to sign in, which no waiting mends.
 */
export function isDatabaseAway(error: unknown): boolean {
  const cause = driverErrorOf(error);
  if (cause?.code !== undefined && MISCONFIGURED.has(cause.code)) return false;
  const isAway = cause?.fatal === true || (cause?.code !== undefined && UNREACHABLE.has(cause.code));
  return isAway || isRetryable(error);
}
