import { randomBytes } from 'node:crypto';
import mysql from 'mysql2/promise';
import { Database } from '../src/database/database.js';
import { migrate } from '../src/database/migrate.js';
import { entities } from './entities.js';
import { aTcpProxy, type TcpProxy } from './tcp-proxy.js';

/** The MySQL or MariaDB in which tests make and drop databases of their own; empty where there is none. */
const MYSQL_SERVER = process.env.TEST_DATABASE_URL ?? 'mysql://root@127.0.0.1:3306';

/** Runs the sentences of `body` on the embedded database and on MySQL alike, each on a database made for them. */
export function onEveryDatabase(name: string, body: (databaseUrl: () => string) => void): void {
  describe(`${name}, on the embedded database`, () => body(() => 'sqlite::memory:'));
  onMysql(name, body);
}

/** The same for what only MySQL can show. */
export function onMysql(name: string, body: (databaseUrl: () => string) => void): void {
  const describeOrSkip = MYSQL_SERVER ? describe : describe.skip;
  describeOrSkip(`${name}, on MySQL`, () => {
    const database = `matricula_test_${randomBytes(6).toString('hex')}`;
    beforeAll(() => onServer(`CREATE DATABASE ${database}`));
    afterAll(() => onServer(`DROP DATABASE ${database}`));
    body(() => new URL(`/${database}`, MYSQL_SERVER).href);
  });
}

/** As onMysql, over a line that the test can cut. */
export function onMysqlOverALine(name: string, body: (databaseUrl: () => string, line: () => TcpProxy) => void): void {
  onMysql(name, (databaseUrl) => {
    let line: TcpProxy;
    beforeAll(async () => {
      const { hostname, port } = new URL(databaseUrl());
      line = await aTcpProxy({ host: hostname, port: Number(port || 3306) });
    });
    afterAll(() => line.close());
    const overTheLine = () => Object.assign(new URL(databaseUrl()), { host: `127.0.0.1:${line.port}` }).href;
    body(overTheLine, () => line);
  });
}

/** As onEveryDatabase, with an open and migrated database, for what needs no HTTP. */
export function forEachDatabase(name: string, body: (database: () => Database) => void): void {
  onEveryDatabase(name, (databaseUrl) => {
    let database: Database;
    beforeAll(async () => {
      database = await new Database().open(databaseUrl(), { entities });
      await migrate(database);
    });
    afterAll(() => database.close());
    body(() => database);
  });
}

async function onServer(sql: string): Promise<void> {
  const connection = await mysql.createConnection(MYSQL_SERVER);
  await connection.query(sql);
  await connection.end();
}
