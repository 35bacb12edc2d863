import { QueryFailedError } from 'typeorm';

interface DriverError {
  readonly code?: string;
  readonly errno?: number;
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
  'EHOSTUNREACH',
  'PROTOCOL_CONNECTION_LOST',
  'ER_CON_COUNT_ERROR',
  'ER_SERVER_SHUTDOWN',
  'ER_CONNECTION_KILLED',
  'POOL_CLOSED',
]);

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

/** Another process has the embedded database's file. */
export function isInUse(error: unknown): boolean {
  return driverErrorOf(error)?.code === 'SQLITE_BUSY';
}

/** The database is away: nothing was decided, and the caller may ask again later. */
export function isDatabaseAway(error: unknown): boolean {
  const cause = driverErrorOf(error);
  return (cause?.code !== undefined && UNREACHABLE.has(cause.code)) || cause?.errno === 1053 || cause?.errno === 1927;
}
