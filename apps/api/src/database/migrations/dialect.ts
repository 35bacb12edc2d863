/** The parts of SQL in which MySQL and the embedded database define a table differently. */
export interface Dialect {
  /** An integer primary key that counts up. */
  readonly id: string;
  /** The type of a column that holds such a key, and of any other whole number that is not negative. */
  readonly key: string;
  /** An instant in UTC, with milliseconds. */
  readonly instant: string;
  /** Text as people write it, sorted and searched without regard to case. */
  text(length: number): string;
  /** Text compared byte by byte: what identifies (emails, codes, hashes, names of states). */
  exact(length: number): string;
  /** An instant that no expiration reaches. */
  readonly endOfTime: string;
  /** What follows the closing parenthesis of CREATE TABLE. */
  readonly table: string;
  /** Triggers by which a table refuses DELETE, and UPDATE of these columns. */
  appendOnly(table: string, columns: readonly string[]): readonly string[];
  /** A trigger that runs a statement after each UPDATE of a row for which the condition, on OLD and NEW, holds. */
  afterUpdate(name: string, table: string, condition: string, statement: string): string;
}

export const MYSQL: Dialect = {
  id: 'INT UNSIGNED NOT NULL AUTO_INCREMENT PRIMARY KEY',
  key: 'INT UNSIGNED',
  instant: 'DATETIME(3)',
  text: (length) => `VARCHAR(${length})`,
  exact: (length) => `VARCHAR(${length}) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`,
  // As a string it would be read under the session's rules, which a generated column may not depend on.
  endOfTime: "TIMESTAMP'9999-12-31 00:00:00.000'",
  table: 'ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COLLATE=utf8mb4_unicode_ci',
  appendOnly: (table, columns) => [
    `CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table} FOR EACH ROW
     IF NOT (${columns.map((column) => `CAST(OLD.${column} AS BINARY) <=> CAST(NEW.${column} AS BINARY)`).join(' AND ')}) THEN
       SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${table} is append-only';
     END IF`,
    `CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table} FOR EACH ROW
     SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${table} is append-only'`,
  ],
  afterUpdate: (name, table, condition, statement) =>
    `CREATE TRIGGER ${name} AFTER UPDATE ON ${table} FOR EACH ROW IF ${condition} THEN ${statement}; END IF`,
};

export const SQLITE: Dialect = {
  id: 'INTEGER PRIMARY KEY AUTOINCREMENT',
  key: 'INTEGER',
  instant: 'DATETIME',
  text: (length) => `VARCHAR(${length}) COLLATE NOCASE`,
  exact: (length) => `VARCHAR(${length})`,
  endOfTime: "'9999-12-31 00:00:00.000'",
  table: '',
  appendOnly: (table, columns) => [
    `CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table}
     WHEN NOT (${columns.map((column) => `OLD.${column} IS NEW.${column}`).join(' AND ')})
     BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`,
    // REPLACE deletes the row in its way without the trigger below, unless recursive triggers are on.
    `CREATE TRIGGER ${table}_no_replace BEFORE INSERT ON ${table}
     WHEN EXISTS (SELECT 1 FROM ${table} WHERE id = NEW.id)
     BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`,
    `CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table}
     BEGIN SELECT RAISE(ABORT, '${table} is append-only'); END`,
  ],
  afterUpdate: (name, table, condition, statement) =>
    `CREATE TRIGGER ${name} AFTER UPDATE ON ${table} WHEN ${condition} BEGIN ${statement}; END`,
};
