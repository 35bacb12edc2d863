import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { createApp, type App } from '../src/app.js';
import type { Config } from '../src/config/config.js';
import { Client } from './client.js';
import { Factories } from './factories.js';

/** The API, started for a test's sentences. */
export interface Api {
  readonly app: App;
  readonly make: Factories;
  /** The SQL statements since they were last emptied. */
  readonly statements: string[];
  readonly url: string;
  /** A new browser or program; by default at an address of its own. */
  client(address?: string): Client;
}

const CONFIG: Omit<Config, 'databaseUrl'> = {
  isProduction: false,
  host: '127.0.0.1',
  port: 0,
  publicUrl: 'https://matricula.example',
  redisUrl: null,
  sendgrid: null,
  mailFrom: 'Matricula <no-reply@matricula.example>',
  appSecret: 'a secret of at least thirty-two bytes',
  trustedProxies: ['127.0.0.1'],
  owner: null,
  demoData: false,
  mediaFolder: path.join(tmpdir(), 'matricula-test'),
  logLevel: 'silent',
  role: 'all',
};

/** Starts the API on a database before the sentences of a describe, and ends it after them. */
export function apiOn(databaseUrl: () => string, changes: Partial<Config> | (() => Partial<Config>) = {}): () => Api {
  let api: Api;
  beforeAll(async () => {
    api = await startApi({
      ...CONFIG,
      databaseUrl: databaseUrl(),
      ...(typeof changes === 'function' ? changes() : changes),
    });
  });
  afterAll(() => api.app.close());
  return () => api;
}

/** Starts the API; its relay rests until a test calls `drain`. */
export async function startApi(config: Config): Promise<Api> {
  const statements: string[] = [];
  const silent = () => {};
  const app = await createApp(config, {
    logger: pino({ level: process.env.TEST_LOG_LEVEL ?? 'silent' }),
    webFolder: path.join(tmpdir(), 'matricula-test'),
    coversFolder: path.join(__dirname, '../covers'),
    statements: {
      logQuery: (sql) => void statements.push(sql),
      logQueryError: silent,
      logQuerySlow: silent,
      logSchemaBuild: silent,
      logMigration: silent,
      log: silent,
    },
  });
  const url = await app.server.listen({ host: config.host, port: config.port });
  return { app, make: new Factories(app.database), statements, url, client: (address) => new Client(url, address) };
}
