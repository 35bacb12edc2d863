import type { BetterSqlite3Driver } from 'typeorm/driver/better-sqlite3/BetterSqlite3Driver.js';
import type { Database } from '../src/database/database.js';
import { toSqlInstant } from '../src/database/instant.js';

/** As many as the pool holds, so that no connection is left out. */
const CONNECTIONS = 10;

/** Stops the database's clock at an instant, or, without one, lets it go on. */
export async function freezeClock(database: Database, instant?: Date): Promise<void> {
  const { dataSource } = database;
  if (!database.isMysql) {
    const { databaseConnection } = dataSource.driver as BetterSqlite3Driver; // the only other one
    databaseConnection.function('UTC_TIMESTAMP', { varargs: true }, () => toSqlInstant(instant ?? new Date()));
    return;
  }
  // A tenth of a millisecond more, since MySQL cuts the fraction off.
  const seconds = instant ? String(instant.getTime() / 1000 + 0.0001) : 'DEFAULT';
  const runners = Array.from({ length: CONNECTIONS }, () => dataSource.createQueryRunner());
  await Promise.all(runners.map((runner) => runner.query(`SET SESSION timestamp = ${seconds}`)));
  await Promise.all(runners.map((runner) => runner.release()));
}
