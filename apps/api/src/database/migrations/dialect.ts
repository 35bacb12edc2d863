import type { QueryRunner } from 'typeorm';

/** The few words in which MySQL and the embedded database define a table differently. */
export interface Dialect {
  /** An integer primary key that counts up. */
  readonly id: string;
  /** An instant in UTC, with milliseconds. */
  readonly instant: string;
  /** Text compared byte by byte: what identifies (emails, codes, hashes, names of states). */
  exact(length: number): string;
  /** What follows the closing parenthesis of CREATE TABLE. */
  readonly table: string;
}

const MYSQL: Dialect = {
  id: 'INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY',
  instant: 'DATETIME(3)',
  exact: (length) => `VARCHAR(${length}) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`,
  table: 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci',
};

const SQLITE: Dialect = {
  id: 'INTEGER PRIMARY KEY AUTOINCREMENT',
  instant: 'DATETIME',
  exact: (length) => `VARCHAR(${length})`,
  table: '',
};

/** The dialect of the database that `runner` speaks to. */
export function dialectOf(runner: QueryRunner): Dialect {
  return runner.dataSource.options.type === 'mysql' ? MYSQL : SQLITE;
}
