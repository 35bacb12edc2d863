import { randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';
import path from 'node:path';
import { ROOT } from './server.js';

/** A kind of database that the product runs on. */
export interface DatabaseKind {
  readonly name: string;
  /** Creates an empty one. @returns its DATABASE_URL (undefined for the server's default), and how to drop it */
  make(): Promise<{ readonly databaseUrl?: string; drop(): Promise<void> }>;
}

const embedded: DatabaseKind = { name: 'embedded', make: async () => ({ drop: async () => {} }) };

/** The embedded one always; MySQL or MariaDB if TEST_DATABASE_URL names a server. */
export function databaseKinds(): readonly DatabaseKind[] {
  const server = process.env.TEST_DATABASE_URL;
  return server ? [embedded, { name: 'mysql', make: () => makeMysqlDatabase(server) }] : [embedded];
}

/** The part of mysql2 that is used here; the package belongs to the API. */
interface Mysql {
  createConnection(url: string): Promise<{ query(sql: string): Promise<unknown>; end(): Promise<void> }>;
}

async function makeMysqlDatabase(server: string) {
  // A package that is required by path has no types.
  const mysql = createRequire(path.join(ROOT, 'apps/api/package.json'))('mysql2/promise') as Mysql;
  const name = `matricula_test_${randomBytes(6).toString('hex')}`;
  const run = async (sql: string) => {
    const connection = await mysql.createConnection(server);
    await connection.query(sql).finally(() => connection.end());
  };
  await run(`CREATE DATABASE ${name} CHARACTER SET utf8mb4`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { databaseUrl: url.href, drop: () => run(`DROP DATABASE ${name}`) };
}
