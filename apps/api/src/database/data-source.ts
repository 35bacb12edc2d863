import type { DataSource, DataSourceOptions, Logger as StatementLogger } from 'typeorm';
import { parseDatabaseUrl } from '../config/database-url.js';
import { DatabaseConfigurationError } from './database-configuration-error.js';
import { openMysql } from './mysql-data-source.js';
import { SnakeCaseNaming } from './naming.js';
import { openSqlite } from './sqlite-data-source.js';

/** What a connection is opened with, beside its URL. */
export interface DataSourceParts {
  readonly entities: NonNullable<DataSourceOptions['entities']>;
  /** Receives every SQL statement: tests count them. */
  readonly logger?: StatementLogger | undefined;
  /** A PEM file of certificate authorities for TLS to MySQL; none: those that the system trusts. */
  readonly caFile?: string | null;
}

/**
 * Opens the database of a DATABASE_URL: see parseDatabaseUrl. The schema is not touched: see migrate().
 * @throws DatabaseConfigurationError with a sentence for whoever set it, where the URL or the database cannot work
 */
export async function openDataSource(
  url: string,
  { entities, logger, caFile = null }: DataSourceParts,
): Promise<DataSource> {
  const location = parseDatabaseUrl(url);
  if (typeof location === 'string') throw new DatabaseConfigurationError(`DATABASE_URL ${location}.`);
  const common = { entities, namingStrategy: new SnakeCaseNaming(), synchronize: false, logger } as const;
  return location.kind === 'mysql' ? openMysql(location, common, caFile) : openSqlite(location, common);
}
