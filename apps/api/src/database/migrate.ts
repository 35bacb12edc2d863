import type { Database } from './database.js';

/** With the database's name behind it, as a hash: MySQL allows 64 characters. */
const LOCK_NAME = 'matricula.';
const LOCK_WAIT_SECONDS = 60;

/**
 * Brings the schema up to date. Several processes may start at once: on MySQL one lock lets them in one after the
 * other (the embedded database belongs to one process anyway).
 * @throws when the lock is not to be had within a minute
 */
export async function migrate(database: Database): Promise<void> {
  const { dataSource } = database;
  if (!database.isMysql) return void (await dataSource.runMigrations());
  const holder = dataSource.createQueryRunner();
  try {
    const [row]: { got: number | null }[] = await holder.query(
      'SELECT GET_LOCK(CONCAT(?, MD5(DATABASE())), ?) AS got',
      [LOCK_NAME, LOCK_WAIT_SECONDS],
    );
    if (row?.got !== 1) throw new Error('Another process has held the migration lock for a minute.');
    await dataSource.runMigrations();
  } finally {
    await holder.query('DO RELEASE_LOCK(CONCAT(?, MD5(DATABASE())))', [LOCK_NAME]);
    await holder.release();
  }
}

/** Whether every migration has been run: part of /readyz. */
export async function isMigrated(database: Database): Promise<boolean> {
  return !(await database.dataSource.showMigrations());
}
