import type { Dialect } from './dialect.js';

/**
 * One step of the schema: an ordered list of SQL statements, each run once, in this order.
 *
 * How to write the next one: a file `<milliseconds>-<what-it-does>.ts` in this folder that exports a Migration, added at
 * the end of the list in index.ts. A migration that has been released is never edited: write another one.
 * - One change per statement. MySQL commits each DDL statement by itself, so a boot that is killed continues at the
 *   statement where it stopped: see migrate(). Do not use CREATE TABLE ... SELECT, which is not atomic.
 * - A statement that changes rows (INSERT, UPDATE, DELETE) is committed together with its record: it runs exactly once
 *   and need not be repeatable. Limit what one statement changes: it is one transaction.
 * - No `IF EXISTS` and no `IF NOT EXISTS`: they hide a schema that is not the expected one.
 */
export interface Migration {
  /** Unique and never changed; recorded in the table schema_migrations. */
  readonly name: string;
  statements(dialect: Dialect): readonly string[];
}
