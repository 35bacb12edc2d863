import { readFileSync } from 'node:fs';
import mysql, { type ConnectionOptions } from 'mysql2';
import { createConnection } from 'mysql2/promise';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { MysqlLocation } from '../config/database-url.js';
import { DatabaseConfigurationError } from './database-configuration-error.js';
import { connectFailure } from './connect-failure.js';
import { limitMysql, RESERVED_CONNECTIONS } from './limited-mysql.js';
import { prepareSession } from './mysql-session.js';
import { checkServerVersion } from './server-version.js';

const CONNECT_WITHIN_MS = 3_000;

/**
 * Opens a pool on MySQL or MariaDB: limited, with the session settings that our SQL needs on each connection.
 * @param common what is alike on both databases
 * @param caFile a PEM file of certificate authorities, for a server whose certificate is not publicly trusted
 * @throws DatabaseConfigurationError where it cannot work: see connectFailure and checkServerVersion
 */
export async function openMysql(
  location: MysqlLocation,
  common: Pick<DataSourceOptions, 'entities' | 'namingStrategy' | 'synchronize' | 'logger'>,
  caFile: string | null,
): Promise<DataSource> {
  const { host, port, user, password, database, pool } = location;
  const ssl = tlsOptions(location, caFile);
  const isMariadb = await probe(location, {
    host,
    port,
    user,
    password,
    database,
    connectTimeout: CONNECT_WITHIN_MS,
    ...(ssl ? { ssl } : {}),
  });
  const dataSource = new DataSource({
    ...common,
    type: 'mysql',
    host,
    port,
    username: user,
    password,
    database,
    driver: driverWithSessions(isMariadb),
    timezone: 'Z',
    charset: 'utf8mb4',
    poolSize: pool + RESERVED_CONNECTIONS,
    connectTimeout: CONNECT_WITHIN_MS,
    ...(ssl ? { ssl } : {}),
  });
  limitMysql(dataSource, { pool, isMariadb });
  return dataSource.initialize();
}

/** mysql2, whose pooled connections each get their session settings before their first statement. */
function driverWithSessions(isMariadb: boolean): typeof mysql {
  return {
    ...mysql,
    createPool(options: mysql.PoolOptions): mysql.Pool {
      const pool = mysql.createPool(options);
      pool.on('connection', (connection) => prepareSession(connection, isMariadb));
      return pool;
    },
  } as typeof mysql; // createPool of mysql2 also takes a URL; TypeORM passes options
}

/** Connects once, for a sentence about what is wrong. @returns whether the server is a MariaDB */
async function probe(location: MysqlLocation, options: ConnectionOptions): Promise<boolean> {
  const connection = await createConnection(options).catch((error: unknown) => {
    throw connectFailure(error, location);
  });
  try {
    const [rows] = await connection.query({ sql: 'SELECT VERSION() AS version', timeout: CONNECT_WITHIN_MS });
    const [{ version }] = rows as [{ version: string }]; // one row
    return checkServerVersion(version).isMariadb;
  } finally {
    connection.destroy();
  }
}

function tlsOptions({ tls }: MysqlLocation, caFile: string | null): ConnectionOptions['ssl'] | undefined {
  if (tls === 'off') return undefined;
  if (tls === 'require') return { rejectUnauthorized: false };
  return { rejectUnauthorized: true, verifyIdentity: true, ...(caFile ? { ca: readCa(caFile) } : {}) };
}

function readCa(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new DatabaseConfigurationError(`DATABASE_CA_FILE names ${file}, which cannot be read.`, { cause: error });
  }
}
