import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';
import { isRetryable } from './database-errors.js';
import { openDataSource, type DataSourceParts } from './data-source.js';
import { fromSqlInstant } from './instant.js';

const TRANSACTION_TRIES = 10;
/** No try begins after this long: each may wait for a lock, and the caller is waiting too. */
const TRANSACTION_TRIES_MS = 5_000;
const RETRY_PAUSE_MS = 5;

/** The result of a writing statement: the number of rows that it matched, and the id of an inserted one. */
export interface Written {
  readonly affected: number;
  /** What AUTO_INCREMENT gave; 0 where nothing was inserted. */
  readonly insertId: number;
}

/** The outcome of a transaction that ends with a rollback although nothing failed. */
export class Rollback<T> {
  constructor(readonly value: T) {}
}

/** Ends a transaction without writing: `return rollback(value)` from its work. */
export function rollback<T>(value: T): Rollback<T> {
  return new Rollback(value);
}

/**
 * The database, as use cases and repositories see it. Use cases own transactions: inside `transaction`, `manager` and
 * `execute` are those of the open transaction, whoever calls them; outside, each statement stands alone. Nobody hands
 * a manager around, and a statement cannot leave an open transaction by mistake: the pool refuses it.
 */
export class Database {
  #dataSource: DataSource | undefined;
  readonly #open = new AsyncLocalStorage<{ readonly runner: QueryRunner; hasEnded: boolean }>();

  /** Connects to `mysql://…` or `sqlite:…`. The schema is not touched: see migrate(). */
  async open(url: string, parts: DataSourceParts): Promise<this> {
    const dataSource = await openDataSource(url, parts);
    const createQueryRunner = dataSource.createQueryRunner.bind(dataSource);
    // Every statement outside a transaction borrows a connection here.
    dataSource.createQueryRunner = (mode) => {
      if (this.#transaction) throw new Error("The pool was used inside a transaction: use the database's manager.");
      return createQueryRunner(mode);
    };
    this.#dataSource = dataSource;
    return this;
  }

  async close(): Promise<void> {
    await this.#dataSource?.destroy();
  }

  /** The connection pool, for migrations and tests. */
  get dataSource(): DataSource {
    if (!this.#dataSource) throw new Error('The database has not been opened yet.');
    return this.#dataSource;
  }

  get isMysql(): boolean {
    return this.dataSource.options.type === 'mysql';
  }

  get isInTransaction(): boolean {
    return this.#transaction !== undefined;
  }

  /** TypeORM's manager of the open transaction, or of the pool outside one. */
  get manager(): EntityManager {
    return this.#transaction?.manager ?? this.dataSource.manager;
  }

  /**
   * One transaction, READ COMMITTED, committed when `work` returns, rolled back when it throws or returns
   * `rollback(value)`. On a deadlock, a lock wait or a snapshot conflict, at COMMIT too, all of it is retried, so `work`
   * keeps its results to itself until it returns (decisions; architecture, unit of work). A nested call joins the open
   * transaction.
   */
  transaction<T>(work: () => Promise<T | Rollback<T>>): Promise<T> {
    return this.#transaction ? joined(work) : retried(() => this.#tryOnce(work));
  }

  /** One writing statement outside a transaction, which is a transaction by itself: retried in the same way. */
  statement<T>(work: () => Promise<T>): Promise<T> {
    return this.#transaction ? work() : retried(work);
  }

  /** Runs one writing statement of raw SQL with `?` parameters, alike on both databases. */
  async execute(sql: string, parameters: readonly unknown[] = []): Promise<Written> {
    const runner = this.#transaction ?? this.dataSource.createQueryRunner();
    try {
      const { raw, affected = 0 } = await runner.query(sql, [...parameters], true);
      // Of any other statement, and of an INSERT of nothing, the embedded database returns the id of an earlier row.
      const hasInserted = affected > 0 && /^\s*INSERT\b/i.test(sql);
      return { affected, insertId: hasInserted ? Number((typeof raw === 'object' ? raw.insertId : raw) ?? 0) : 0 };
    } finally {
      if (runner !== this.#transaction) await runner.release();
    }
  }

  /** The database's own clock, which decides about expiration (decisions, State). */
  async now(): Promise<Date> {
    const rows: { now: Date | string }[] = await this.manager.query('SELECT UTC_TIMESTAMP(3) AS now');
    return fromSqlInstant(rows[0]!.now);
  }

  get #transaction(): QueryRunner | undefined {
    const open = this.#open.getStore();
    // Code that was started inside a transaction and not awaited outlives it.
    if (open?.hasEnded) throw new Error('The transaction that this code was started in has ended.');
    return open?.runner;
  }

  async #tryOnce<T>(work: () => Promise<T | Rollback<T>>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    const open = { runner, hasEnded: false };
    try {
      await runner.startTransaction();
      const result = await this.#open.run(open, work);
      open.hasEnded = true;
      if (result instanceof Rollback) {
        await runner.rollbackTransaction();
        return result.value;
      }
      await runner.commitTransaction();
      return result;
    } catch (error) {
      // Where the connection is lost, so is the transaction: the first error is the one to report.
      if (runner.isTransactionActive) await runner.rollbackTransaction().catch(() => undefined);
      throw error;
    } finally {
      open.hasEnded = true;
      await runner.release();
    }
  }
}

async function joined<T>(work: () => Promise<T | Rollback<T>>): Promise<T> {
  const result = await work();
  if (result instanceof Rollback) throw new Error('Only the outermost transaction may end with a rollback.');
  return result;
}

async function retried<T>(attempt: () => Promise<T>): Promise<T> {
  const startedAt = performance.now();
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      const isSpent = tries === TRANSACTION_TRIES || performance.now() - startedAt > TRANSACTION_TRIES_MS;
      if (isSpent || !isRetryable(error)) throw error;
      await new Promise((resume) => setTimeout(resume, Math.random() * RETRY_PAUSE_MS * 2 ** tries));
    }
  }
}
