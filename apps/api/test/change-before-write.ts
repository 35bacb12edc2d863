import { setTimeout as pause } from 'node:timers/promises';
import type { BetterSqlite3Driver } from 'typeorm/driver/better-sqlite3/BetterSqlite3Driver.js';
import type { Api } from './api.js';

const ASK_AGAIN_MS = 20;

/** One UPDATE of another connection. */
export interface Change {
  readonly sql: string;
  readonly parameters?: readonly (string | number)[];
}

/**
 * Runs an operation that reads, decides and writes, and lets another connection change the state between its snapshot and
 * its write: what only the conditions of the write itself can see.
 * @param change a row that the operation's write also locks
 * @throws Error where the operation ended without having met the change
 */
export function withChangeBeforeWrite<T>(api: Api, change: Change, operation: () => Promise<T>): Promise<T> {
  return api.app.database.isMysql ? onMysql(api, change, operation) : onEmbedded(api, change, operation);
}

/** The change is made and not committed: the snapshot does not see it, and the write waits for its lock. */
async function onMysql<T>({ app }: Api, { sql, parameters = [] }: Change, operation: () => Promise<T>): Promise<T> {
  const other = app.database.dataSource.createQueryRunner();
  await other.startTransaction();
  try {
    await other.query(sql, [...parameters]);
    let hasEnded = false;
    const answer = operation().finally(() => (hasEnded = true));
    while (!(await isWriting(app))) {
      if (hasEnded) throw new Error('The operation ended without having waited for the changed row.');
      await pause(ASK_AGAIN_MS);
    }
    await other.commitTransaction();
    return await answer;
  } finally {
    if (other.isTransactionActive) await other.rollbackTransaction();
    await other.release();
  }
}

/** Whether the operation has begun to write, and so has read its snapshot; the changed row stops it there. */
async function isWriting(app: Api['app']): Promise<boolean> {
  const writes: unknown[] = await app.database.manager.query(
    `SELECT 1 FROM information_schema.processlist WHERE db = DATABASE() AND info REGEXP '^[[:space:]]*(INSERT|UPDATE)'`,
  );
  return writes.length > 0;
}

/** The one connection is synchronous: the change is made where the transaction is about to begin. */
async function onEmbedded<T>(api: Api, { sql, parameters = [] }: Change, operation: () => Promise<T>): Promise<T> {
  const { databaseConnection } = api.app.database.dataSource.driver as BetterSqlite3Driver; // it is no MySQL
  const was = { read: false, changed: false };
  const listener = (statement: string) => {
    if (!was.read) was.read = /^\s*SELECT\b[^]*\binvitations\b/.test(statement);
    else if (!was.changed && /^\s*BEGIN\b/.test(statement)) {
      was.changed = true;
      databaseConnection.prepare(sql).run(...parameters);
    }
  };
  api.statementListeners.add(listener);
  try {
    const answer = await operation();
    if (!was.changed) throw new Error('The operation ended without having begun a transaction after its snapshot.');
    return answer;
  } finally {
    api.statementListeners.delete(listener);
  }
}
