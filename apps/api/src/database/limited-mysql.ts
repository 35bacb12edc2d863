import { Semaphore, withTimeout, type SemaphoreInterface } from 'async-mutex';
import type { PoolConnection } from 'mysql2';
import pTimeout from 'p-timeout';
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
 * How long a caller may wait for a connection of a busy database. Nobody waits that long for a silent one: once a
 * connection or a statement got no answer, and neither does a probe, all who wait fail.
 */
const FREE_CONNECTION_WITHIN_MS = 10_000;
/** Above the server's own limits, 5 s for a lock and 6 s for a statement: it fires where the server is silent. */
const STATEMENT_WITHIN_MS = 7_000;
/** How long a probe waits after a statement that got no answer; with it, and a statement's limit, 9 s. */
const PROBE_WITHIN_MS = 2_000;
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
  /**
   * Fails all who wait, where the server answers a probe no more than it has answered a statement. A statement that
   * waits for several locks, 5 s for each, gets no answer in time from a server that works.
   */
  failWaitersIfSilent(): Promise<void>;
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
  let isProbing = false;
  const limits: Limits = {
    connections: limited(pool),
    transactions: limited(pool - CONNECTIONS_WITHOUT_TRANSACTIONS),
    unlimitedSession: unlimitedSession(isMariadb),
    async failWaitersIfSilent() {
      if (isProbing) return;
      isProbing = true;
      if (!(await new LimitedQueryRunner(driver, 'master', limits).isAnswered())) failWaiters(limits);
      isProbing = false;
    },
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
  #isProbe = false;

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

  /** Whether the server answers on the reserved connection within 2 s. Releases this runner when the probe has ended. */
  async isAnswered(): Promise<boolean> {
    this.#isReserved = true;
    this.#isProbe = true;
    const probe = this.query('SELECT 1').finally(() => this.release());
    return pTimeout(probe, { milliseconds: PROBE_WITHIN_MS }).then(
      () => true,
      () => false,
    );
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
      if (isSilence(error) && !this.#isProbe) void this.#limits.failWaitersIfSilent();
      throw withoutValues(error);
    } finally {
      clearTimeout(timer);
    }
  }

  override async release(): Promise<void> {
    try {
      if (!this.#isLimitedInTime) await this.#connection?.then((connection) => connection.destroy());
      await super.release();
    } finally {
      this.#leaveTransactions?.();
      this.#leaveTransactions = undefined;
      this.#leaveConnections?.();
      this.#leaveConnections = undefined;
    }
  }

  async #takeConnection(): Promise<PoolConnection> {
    if (!this.#isReserved) {
      this.#leaveConnections = await enter(this.#limits.connections, 'Every connection to the database is in use.');
    }
    try {
      return (await super.connect()) as PoolConnection; // what the driver's pool hands out; TypeORM types it as any
    } catch (error) {
      if (isSilence(error)) failWaiters(this.#limits);
      throw error;
    }
  }

  #leaveWhenEnded(): void {
    if (this.isTransactionActive) return;
    this.#leaveTransactions?.();
    this.#leaveTransactions = undefined;
  }
}

function failWaiters({ connections, transactions }: Limits): void {
  connections.cancel();
  transactions.cancel();
}

async function enter(limit: SemaphoreInterface, otherwise: string): Promise<SemaphoreInterface.Releaser> {
  const [, leave] = await limit.acquire().catch(() => {
    throw new DatabaseBusyError(otherwise);
  });
  return leave;
}
