import type { Database } from './database.js';

/**
 * SQL for an instant so many milliseconds after now by the database's clock, with one `?` for the milliseconds: the
 * one place where date arithmetic differs between the two databases.
 */
export function instantAfterNow(database: Database): string {
  return database.isMysql
    ? 'UTC_TIMESTAMP(3) + INTERVAL (? * 1000) MICROSECOND'
    : `strftime('%Y-%m-%d %H:%M:%f', UTC_TIMESTAMP(3), (? / 1000.0) || ' seconds')`;
}
