import { Semaphore, withTimeout, type SemaphoreInterface } from 'async-mutex';
import type { PoolConnection } from 'mysql2';
import type { DataSource, QueryRunner } from 'typeorm';
import type { MysqlDriver } from 'typeorm/driver/mysql/MysqlDriver.js';
import { MysqlQueryRunner } from 'typeorm/driver/mysql/MysqlQueryRunner.js';
import {
  DatabaseBusyError,
  isSilence,
  isStorageFullError,
  SilentDatabaseError,
  withoutValues,
} from './database-errors.js';
import { endConnection, unlimitedSession } from './mysql-session.js';
import { noteStorageFull } from './storage-full.js';

/**
 * How long a busy database may keep a caller waiting for a connection. A silent one keeps nobody that long: as soon as
 * one statement or connection fails for want of an answer, all who wait fail with it.
 */
const FREE_CONNECTION_WITHIN_MS = 10_000;
/** Above the server's own limits, 5 s for a lock and 6 s for a statement: it fires where the server is silent. */
const STATEMENT_WITHIN_MS = 7_000;
/** Connections that no transaction uses: while writers wait for locks, statements outside transactions are answered. */
const CONNECTIONS_WITHOUT_TRANSACTIONS = 4;

/** One connection beyond the pool's size: for the health check, which answers while all others are in use. */
export const RESERVED_CONNECTIONS = 1;

type QueryArguments = Parameters<MysqlQueryRunner['query']>;

interface Limits {
  readonly connections: SemaphoreInterface;
  readonly transactions: SemaphoreInterface;
  /** The statement that lifts the session's time limits. */
  readonly unlimitedSession: string;
}

/**
 * Limits in time and number what one process asks of MySQL. Without it a silent server, or one locked row, would hold
 * every connection, and every request would wait.
 * @param pool connections for requests
 */
export function limitMysql(
  dataSource: DataSource,
  { pool, isMariadb }: { readonly pool: number; readonly isMariadb: boolean },
): void {
  const driver = dataSource.driver as MysqlDriver; // the caller opened it with type 'mysql'
  const limited = (places: number) => withTimeout(new Semaphore(places), FREE_CONNECTION_WITHIN_MS);
  const limits = {
    connections: limited(pool),
    transactions: limited(pool - CONNECTIONS_WITHOUT_TRANSACTIONS),
    unlimitedSession: unlimitedSession(isMariadb),
  };
  driver.createQueryRunner = (mode) => new LimitedQueryRunner(driver, mode, limits);
}

/** TypeORM's query runner with a limited wait for its connection and for each statement. */
export class LimitedQueryRunner extends MysqlQueryRunner {
  readonly #limits: Limits;
  #leaveTransactions: SemaphoreInterface.Releaser | undefined;
  #leaveConnections: SemaphoreInterface.Releaser | undefined;
  #connection: Promise<PoolConnection> | undefined;
  #isReserved = false;
  #isLimitedInTime = true;

  constructor(driver: MysqlDriver, mode: ConstructorParameters<typeof MysqlQueryRunner>[1], limits: Limits) {
    super(driver, mode);
    this.#limits = limits;
  }

  /** Takes the reserved connection; one runner at a time. For the health check. */
  useReservedConnection(): void {
    this.#isReserved = true;
  }

  /** For migrations, whose statements take as long as they take. The connection is closed afterwards. */
  async liftTimeLimits(): Promise<void> {
    this.#isLimitedInTime = false;
    await this.query(this.#limits.unlimitedSession);
  }

  override connect(): Promise<PoolConnection> {
    return (this.#connection ??= this.#takeConnection());
  }

  override async startTransaction(level?: Parameters<QueryRunner['startTransaction']>[0]): Promise<void> {
    this.#leaveTransactions ??= await enter(this.#limits.transactions, 'Too many transactions are waiting.');
    await super.startTransaction(level);
  }

  override async commitTransaction(): Promise<void> {
    await super.commitTransaction();
    this.#leaveWhenEnded();
  }

  override async rollbackTransaction(): Promise<void> {
    await super.rollbackTransaction();
    this.#leaveWhenEnded();
  }

  // TypeORM declares the result as any; narrowing it here would break the override.
  override async query(...statement: QueryArguments): ReturnType<MysqlQueryRunner['query']> {
    const connection = await this.connect();
    const timer = this.#isLimitedInTime
      ? setTimeout(() => endConnection(connection, new SilentDatabaseError()), STATEMENT_WITHIN_MS)
      : undefined;
    try {
      return await super.query(...statement);
    } catch (error) {
      if (isStorageFullError(error)) noteStorageFull(this.dataSource);
      if (isSilence(error)) this.#failWhoWaits();
      throw withoutValues(error);
    } finally {
      clearTimeout(timer);
    }
  }

  override async release(): Promise<void> {
    if (!this.#isLimitedInTime) await this.#connection?.then((connection) => connection.destroy());
    await super.release();
    this.#leaveTransactions?.();
    this.#leaveTransactions = undefined;
    this.#leaveConnections?.();
    this.#leaveConnections = undefined;
  }

  async #takeConnection(): Promise<PoolConnection> {
    if (!this.#isReserved) {
      this.#leaveConnections = await enter(this.#limits.connections, 'Every connection to the database is in use.');
    }
    try {
      return (await super.connect()) as PoolConnection; // what the driver's pool hands out; TypeORM types it as any
    } catch (error) {
      if (isSilence(error)) this.#failWhoWaits();
      throw error;
    }
  }

  #failWhoWaits(): void {
    this.#limits.connections.cancel();
    this.#limits.transactions.cancel();
  }

  #leaveWhenEnded(): void {
    if (this.isTransactionActive) return;
    this.#leaveTransactions?.();
    this.#leaveTransactions = undefined;
  }
}

async function enter(limit: SemaphoreInterface, otherwise: string): Promise<SemaphoreInterface.Releaser> {
  const [, leave] = await limit.acquire().catch(() => {
    throw new DatabaseBusyError(otherwise);
  });
  return leave;
}
