import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Config } from '../src/config/config.js';

/** The configuration of an API under test, without its database. */
export const TEST_CONFIG: Omit<Config, 'databaseUrl'> = {
  host: '127.0.0.1',
  port: 0,
  publicUrl: 'https://matricula.example',
  databaseCaFile: null,
  redisUrl: null,
  sendgrid: null,
  mailFrom: 'Matricula <no-reply@matricula.example>',
  appSecret: 'a secret of at least thirty-two bytes',
  trustedProxies: ['127.0.0.1'],
  owner: null,
  demoData: false,
  mediaFolder: path.join(tmpdir(), 'matricula-test'),
  logLevel: 'silent',
  costPerMinute: 120_000,
  devMailbox: 'loopback',
  warnings: [],
  role: 'all',
};
