import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { createApp, type App } from '../src/app.js';
import type { Config } from '../src/config/config.js';
import { TEST_CONFIG } from './config.js';
import { Client } from './client.js';
import { Factories } from './factories.js';

/** The API, started for a test's sentences. */
export interface Api {
  readonly app: App;
  readonly make: Factories;
  /** The SQL statements since they were last emptied. */
  readonly statements: string[];
  /** Each is called before an SQL statement is sent. */
  readonly statementListeners: Set<(sql: string) => void>;
  /** What was logged as a warning or worse. */
  readonly log: LogLine[];
  readonly url: string;
  /** A new browser or program; by default at an address of its own. */
  client(address?: string): Client;
}

/** One line of pino's, parsed. */
export interface LogLine {
  readonly level: number;
  readonly msg: string;
  readonly [fact: string]: unknown;
}

/**
 * Starts the API on a database before the sentences of a describe, and ends it after them.
 * @param webFolder a build of the pages; without one, the API alone
 */
export function apiOn(
  databaseUrl: () => string,
  changes: Partial<Config> | (() => Partial<Config>) = {},
  webFolder?: () => string,
): () => Api {
  let api: Api;
  beforeAll(async () => {
    const config = typeof changes === 'function' ? changes() : changes;
    api = await startApi({ ...TEST_CONFIG, databaseUrl: databaseUrl(), ...config }, webFolder?.());
  });
  afterAll(() => api.app.close());
  return () => api;
}

/** Starts the API; its relay rests until a test calls `drain`. */
export async function startApi(config: Config, webFolder = path.join(tmpdir(), 'matricula-test')): Promise<Api> {
  const statements: string[] = [];
  const log: LogLine[] = [];
  const statementListeners = new Set<(sql: string) => void>();
  const silent = () => {};
  const app = await createApp(config, {
    logger: pino({ level: process.env.TEST_LOG_LEVEL ?? 'warn' }, { write: (line) => void log.push(parseLine(line)) }),
    webFolder,
    coversFolder: path.join(__dirname, '../covers'),
    statements: {
      logQuery: (sql) => {
        statements.push(sql);
        for (const listener of statementListeners) listener(sql);
      },
      logQueryError: silent,
      logQuerySlow: silent,
      logSchemaBuild: silent,
      logMigration: silent,
      log: silent,
    },
  });
  const url = await app.server.listen({ host: config.host, port: config.port });
  return {
    app,
    make: new Factories(app.database),
    statements,
    statementListeners,
    log,
    url,
    client: (address) => new Client(url, address),
  };
}

/** A line of the log, which whoever sets TEST_LOG_LEVEL also sees. */
function parseLine(line: string): LogLine {
  if (process.env.TEST_LOG_LEVEL) process.stdout.write(line);
  return JSON.parse(line) as LogLine; // pino writes one object a line
}
