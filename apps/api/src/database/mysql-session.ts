import type { Socket } from 'node:net';
import type { PoolConnection } from 'mysql2';

const LOCK_WAIT_SECONDS = 5;
const STATEMENT_SECONDS = 6;

/**
 * Said by name, so that the server's defaults change nothing. mysql2 puts values into statements as text and escapes
 * them with backslashes, for which NO_BACKSLASH_ESCAPES must be off: under it a title could end its own quotes and add
 * SQL. ANSI_QUOTES and the dialects' modes (ORACLE and others) change what SQL means.
 */
const SQL_MODE = [
  'STRICT_TRANS_TABLES',
  'NO_ZERO_IN_DATE',
  'NO_ZERO_DATE',
  'ERROR_FOR_DIVISION_BY_ZERO',
  'NO_ENGINE_SUBSTITUTION',
].join(',');

/**
 * Sends a new connection's settings. They are the first statements on it, and statements are answered in order: no
 * statement of a caller runs before them. Where one fails, the connection is ended, and with it whatever follows.
 */
export function prepareSession(connection: PoolConnection, isMariadb: boolean): void {
  const limit = isMariadb
    ? `max_statement_time = ${STATEMENT_SECONDS}`
    : `max_execution_time = ${STATEMENT_SECONDS * 1000}`; // MySQL limits SELECT only
  const settings = [
    `SET SESSION sql_mode = '${SQL_MODE}', autocommit = 1, foreign_key_checks = 1, unique_checks = 1`,
    `SET SESSION innodb_lock_wait_timeout = ${LOCK_WAIT_SECONDS}, ${limit}`,
    'SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED',
  ];
  for (const setting of settings) {
    connection.query(setting, (error) => {
      if (error) endConnection(connection, error);
    });
  }
}

/** The settings under which a migration runs: its statements take as long as they take. */
export function unlimitedSession(isMariadb: boolean): string {
  return `SET SESSION innodb_lock_wait_timeout = 60, ${isMariadb ? 'max_statement_time' : 'max_execution_time'} = 0`;
}

/** Ends a connection at once: what was sent on it fails with `reason`, and the pool opens another one. */
export function endConnection(connection: PoolConnection, reason: Error): void {
  // destroy() of mysql2 leaves the statements under way without an answer; an error of its socket answers them. The
  // types of mysql2 leave the socket out.
  (connection as unknown as { stream: Socket }).stream.destroy(reason);
}
