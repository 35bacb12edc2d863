import { Mutex, type MutexInterface } from 'async-mutex';
import type { DataSource, QueryRunner } from 'typeorm';
import type { BetterSqlite3Driver } from 'typeorm/driver/better-sqlite3/BetterSqlite3Driver.js';
import { BetterSqlite3QueryRunner } from 'typeorm/driver/better-sqlite3/BetterSqlite3QueryRunner.js';
import { isStorageFullError, withoutValues } from './database-errors.js';
import { noteStorageFull } from './storage-full.js';

/**
 * SQLite has one connection, which TypeORM hands to every caller at once: transactions of parallel requests would mix.
 * Here each caller gets a query runner of its own, and a mutex that is held for one statement, or from BEGIN to
 * COMMIT or ROLLBACK.
 */
export function serializeSqlite(dataSource: DataSource): void {
  const driver = dataSource.driver as BetterSqlite3Driver; // the caller opened it with type 'better-sqlite3'
  const connection = new Mutex();

  class SerializedQueryRunner extends BetterSqlite3QueryRunner {
    #releaseConnection: MutexInterface.Releaser | undefined;

    override async startTransaction(isolationLevel?: Parameters<QueryRunner['startTransaction']>[0]): Promise<void> {
      this.#releaseConnection ??= await connection.acquire();
      try {
        await super.startTransaction(isolationLevel);
      } catch (error) {
        this.#releaseWhenIdle();
        throw error;
      }
    }

    override async commitTransaction(): Promise<void> {
      await super.commitTransaction();
      this.#releaseWhenIdle();
    }

    override async rollbackTransaction(): Promise<void> {
      try {
        await super.rollbackTransaction();
      } catch (error) {
        this.isTransactionActive = false;
        this.transactionDepth = 0;
        // SQLite rolls some transactions back itself, on a full disk for one: then nothing is left to roll back.
        if (driver.databaseConnection.inTransaction) throw error;
      } finally {
        this.#releaseWhenIdle();
      }
    }

    // TypeORM declares the result as any; narrowing it here would break the override.
    override async query(
      ...query: Parameters<BetterSqlite3QueryRunner['query']>
    ): ReturnType<BetterSqlite3QueryRunner['query']> {
      const release = this.#releaseConnection ? undefined : await connection.acquire();
      try {
        return await super.query(...query);
      } catch (error) {
        if (isStorageFullError(error)) noteStorageFull(dataSource);
        throw withoutValues(error);
      } finally {
        release?.();
      }
    }

    override async release(): Promise<void> {
      if (this.isTransactionActive) await this.rollbackTransaction();
      await super.release();
    }

    #releaseWhenIdle(): void {
      if (this.isTransactionActive) return;
      this.#releaseConnection?.();
      this.#releaseConnection = undefined;
    }
  }

  driver.createQueryRunner = () => new SerializedQueryRunner(driver);
}
