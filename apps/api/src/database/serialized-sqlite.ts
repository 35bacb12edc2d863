import type { DataSource, QueryRunner } from 'typeorm';
import type { BetterSqlite3Driver } from 'typeorm/driver/better-sqlite3/BetterSqlite3Driver.js';
import { BetterSqlite3QueryRunner } from 'typeorm/driver/better-sqlite3/BetterSqlite3QueryRunner.js';

/**
 * SQLite has one connection, which TypeORM hands to every caller at once: transactions of parallel requests would mix.
 * Here each caller gets a query runner of its own, and a mutex that is held for one statement, or from BEGIN to
 * COMMIT or ROLLBACK.
 */
export function serializeSqlite(dataSource: DataSource): void {
  const driver = dataSource.driver as BetterSqlite3Driver; // the caller opened it with type 'better-sqlite3'
  let lastInLine: Promise<void> = Promise.resolve();

  async function takeTurn(): Promise<() => void> {
    const before = lastInLine;
    let done!: () => void;
    lastInLine = new Promise((resolve) => (done = resolve));
    await before;
    return done;
  }

  class SerializedQueryRunner extends BetterSqlite3QueryRunner {
    #endTurn: (() => void) | undefined;

    override async startTransaction(isolationLevel?: Parameters<QueryRunner['startTransaction']>[0]): Promise<void> {
      this.#endTurn ??= await takeTurn();
      try {
        await super.startTransaction(isolationLevel);
      } catch (error) {
        this.#endTurnWhenIdle();
        throw error;
      }
    }

    override async commitTransaction(): Promise<void> {
      await super.commitTransaction();
      this.#endTurnWhenIdle();
    }

    override async rollbackTransaction(): Promise<void> {
      try {
        await super.rollbackTransaction();
      } catch (error) {
        this.isTransactionActive = false;
        this.transactionDepth = 0;
        // On a full disk, say, SQLite takes the transaction back itself: then nothing is left to roll back.
        if (driver.databaseConnection.inTransaction) throw error;
      } finally {
        this.#endTurnWhenIdle();
      }
    }

    // TypeORM declares the result as any; narrowing it here would break the override.
    override async query(
      ...query: Parameters<BetterSqlite3QueryRunner['query']>
    ): ReturnType<BetterSqlite3QueryRunner['query']> {
      if (this.#endTurn) return super.query(...query);
      const endTurn = await takeTurn();
      try {
        return await super.query(...query);
      } finally {
        endTurn();
      }
    }

    override async release(): Promise<void> {
      if (this.isTransactionActive) await this.rollbackTransaction();
      await super.release();
    }

    #endTurnWhenIdle(): void {
      if (this.isTransactionActive) return;
      this.#endTurn?.();
      this.#endTurn = undefined;
    }
  }

  driver.createQueryRunner = () => new SerializedQueryRunner(driver);
}
