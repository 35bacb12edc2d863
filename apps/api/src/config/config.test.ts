import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ConfigurationError, readConfig } from './config.js';

const SECRET = 'x'.repeat(32);
const PRODUCTION = {
  NODE_ENV: 'production',
  APP_SECRET: SECRET,
  PUBLIC_URL: 'https://matricula.example',
  SENDGRID_API_KEY: 'SG.key',
  MAIL_FROM: 'Matricula <no-reply@matricula.example>',
};

describe('The configuration', () => {
  let root: string;
  beforeEach(() => (root = mkdtempSync(path.join(tmpdir(), 'matricula-config-'))));
  afterEach(() => rmSync(root, { recursive: true }));

  function faultsOf(environment: NodeJS.ProcessEnv): readonly string[] {
    try {
      readConfig(environment, root);
      return [];
    } catch (error) {
      if (error instanceof ConfigurationError) return error.faults;
      throw error;
    }
  }

  it('needs nothing at all: the embedded database, this machine, the demo', () => {
    expect(readConfig({}, root)).toEqual({
      host: '127.0.0.1',
      port: 4000,
      publicUrl: 'http://localhost:4000',
      databaseUrl: `sqlite:${path.join(root, 'var/matricula.db')}`,
      databaseCaFile: null,
      redisUrl: null,
      sendgrid: null,
      mailFrom: 'Matricula <no-reply@matricula.example>',
      appSecret: expect.stringMatching(/^[0-9a-f]{64}$/),
      trustedProxies: [],
      owner: null,
      demoData: true,
      mediaFolder: path.join(root, 'var/media'),
      logLevel: 'info',
      costPerMinute: 120_000,
      devMailbox: 'loopback',
      warnings: [],
      role: 'all',
    });
  });

  it('reads every setting', () => {
    const environment = {
      ...PRODUCTION,
      HOST: '0.0.0.0',
      PORT: '8080',
      DATABASE_URL: 'mysql://u:p@db:3306/matricula',
      REDIS_URL: 'redis://r:6379',
      SENDGRID_BASE_URL: 'https://api.eu.sendgrid.com/',
      TRUSTED_PROXIES: '10.0.0.0/8, fd00::/8,192.0.2.7',
      OWNER_EMAIL: 'owner@example.org',
      OWNER_PASSWORD: 'a long enough one',
      OWNER_NAME: 'Ana',
      DEMO_DATA: 'false',
      MEDIA_URL: 'file:pictures',
      LOG_LEVEL: 'warn',
      COST_PER_MINUTE: '5000',
      DEV_MAILBOX: 'loopback',
      ROLE: 'worker',
    };
    expect(readConfig(environment, root)).toEqual({
      host: '0.0.0.0',
      port: 8080,
      publicUrl: 'https://matricula.example',
      databaseUrl: 'mysql://u:p@db:3306/matricula',
      databaseCaFile: null,
      redisUrl: 'redis://r:6379',
      sendgrid: { apiKey: 'SG.key', baseUrl: 'https://api.eu.sendgrid.com/' },
      mailFrom: PRODUCTION.MAIL_FROM,
      appSecret: SECRET,
      trustedProxies: ['10.0.0.0/8', 'fd00::/8', '192.0.2.7'],
      owner: { email: 'owner@example.org', password: 'a long enough one', name: 'Ana' },
      demoData: false,
      mediaFolder: path.join(root, 'pictures'),
      logLevel: 'warn',
      costPerMinute: 5_000,
      devMailbox: 'loopback',
      warnings: [],
      role: 'worker',
    });
  });

  it('takes an empty value, or one of spaces, as none', () => {
    const names = [
      'HOST',
      'PORT',
      'PUBLIC_URL',
      'DATABASE_URL',
      'REDIS_URL',
      'SENDGRID_API_KEY',
      'MAIL_FROM',
      'APP_SECRET',
    ];
    names.push(
      'TRUSTED_PROXIES',
      'OWNER_EMAIL',
      'OWNER_PASSWORD',
      'DEMO_DATA',
      'MEDIA_URL',
      'LOG_LEVEL',
      'ROLE',
      'NODE_ENV',
    );
    const plain = readConfig({}, root);
    for (const nothing of ['', '  ']) {
      expect(readConfig(Object.fromEntries(names.map((name) => [name, nothing])), root)).toEqual(plain);
    }
  });

  it.each<[name: string, values: readonly string[], fault: string]>([
    ['PORT', ['http', '-1', '65536', '80.5'], 'PORT '],
    ['PUBLIC_URL', ['matricula.example', 'ftp://matricula.example', 'https://'], 'PUBLIC_URL is not an address'],
    [
      'PUBLIC_URL',
      ['https://matricula.example/school', 'https://matricula.example/?a=b'],
      'PUBLIC_URL is more than an origin',
    ],
    [
      'DATABASE_URL',
      ['postgres://h/d', 'mysql://host', 'mysql:///name', 'mysql://h/a/b', 'sqlite:'],
      'DATABASE_URL is neither',
    ],
    ['REDIS_URL', ['localhost:6379', 'http://localhost'], 'REDIS_URL is not an address'],
    ['SENDGRID_BASE_URL', ['api.sendgrid.com'], 'SENDGRID_BASE_URL is not an address'],
    ['MAIL_FROM', ['nobody', 'Matricula <nobody>', 'a@example.org, b@example.org'], 'MAIL_FROM is neither'],
    ['APP_SECRET', ['x'.repeat(31), 'é'.repeat(15)], 'APP_SECRET is shorter than 32 bytes'],
    ['TRUSTED_PROXIES', ['10.0.0.0/33', 'proxy', '10.0.0.0/8;fd00::/8'], 'TRUSTED_PROXIES is not a list of CIDRs'],
    ['OWNER_EMAIL', ['nobody', 'a b@example.org'], 'OWNER_EMAIL is not an email address'],
    ['OWNER_PASSWORD', ['1234567'], 'OWNER_PASSWORD must have at least 8 characters'],
    [
      'OWNER_PASSWORD',
      ['password', 'qwertyuiop', 'hola1234', 'owner@example.org'],
      'OWNER_PASSWORD is too easy to guess',
    ],
    ['COST_PER_MINUTE', ['much', '0', '1.5'], 'COST_PER_MINUTE is '],
    ['DEV_MAILBOX', ['closed', 'OPEN'], 'DEV_MAILBOX is neither loopback nor open'],
    ['NODE_ENV', ['Production', 'prod', 'staging'], 'NODE_ENV is none of production, development, test'],
    ['DEMO_DATA', ['yes', 'TRUE'], 'DEMO_DATA is neither true nor false'],
    ['MEDIA_URL', ['var/media', 's3://bucket'], 'MEDIA_URL does not begin with file:'],
    ['LOG_LEVEL', ['verbose'], 'LOG_LEVEL is none of fatal, error'],
    ['ROLE', ['web'], 'ROLE is none of all, api, worker'],
  ])('stops at a wrong %s: %j', (name, values, fault) => {
    for (const value of values) {
      const rest = { APP_SECRET: SECRET, OWNER_EMAIL: 'owner@example.org', OWNER_PASSWORD: 'a long enough one' };
      const faults = faultsOf({ ...rest, [name]: value });
      expect(faults).toEqual([expect.stringMatching(`^${fault}.*\\.$`)]);
    }
  });

  it.each(['APP_SECRET', 'SENDGRID_API_KEY', 'PUBLIC_URL'])('needs %s in production', (name) => {
    expect(faultsOf(PRODUCTION)).toEqual([]);
    expect(faultsOf({ ...PRODUCTION, [name]: undefined })).toEqual([
      expect.stringContaining(`${name} is required in production`),
    ]);
  });

  it('needs a secret of its own with MySQL, whose processes share it, and a sender with SendGrid', () => {
    expect(faultsOf({ DATABASE_URL: 'mysql://db/name' })).toEqual([
      expect.stringContaining('APP_SECRET is required with a MySQL'),
    ]);
    expect(faultsOf({ ...PRODUCTION, MAIL_FROM: undefined })).toEqual([
      expect.stringContaining('MAIL_FROM is required'),
    ]);
  });

  it('needs both of OWNER_EMAIL and OWNER_PASSWORD, or neither', () => {
    for (const half of [{ OWNER_EMAIL: 'owner@example.org' }, { OWNER_PASSWORD: 'a long enough one' }]) {
      expect(faultsOf(half)).toEqual([expect.stringContaining('OWNER_EMAIL and OWNER_PASSWORD go together')]);
    }
  });

  it('keeps the embedded database to one process that does everything', () => {
    for (const ROLE of ['api', 'worker']) {
      expect(faultsOf({ ROLE })).toEqual([expect.stringContaining('ROLE must be all with the embedded database')]);
      const onMysql = { ROLE, DATABASE_URL: 'mysql://db/name', APP_SECRET: SECRET };
      expect(faultsOf({ ...onMysql, SENDGRID_API_KEY: 'SG.key', MAIL_FROM: 'a@example.org' })).toEqual([]);
      expect(faultsOf(onMysql)).toEqual([expect.stringContaining(`SENDGRID_API_KEY is required with ROLE=${ROLE}`)]);
    }
  });

  it('reports every fault at once, one sentence each, whichever rule finds it', () => {
    const environment = {
      NODE_ENV: 'production',
      PORT: 'http',
      PUBLIC_URL: 'nowhere',
      ROLE: 'api',
      OWNER_EMAIL: 'owner@example.org',
      TRUSTED_PROXIES: 'everybody',
      MAIL_FROM: 'nobody',
    };
    const faults = faultsOf(environment);
    const reported = [
      'PORT',
      'PUBLIC_URL',
      'MAIL_FROM',
      'TRUSTED_PROXIES',
      'APP_SECRET',
      'SENDGRID_API_KEY',
      'OWNER_EMAIL',
      'ROLE',
    ];
    expect(faults.map((fault) => fault.split(' ')[0])).toEqual(reported);
    for (const fault of faults) expect(fault).toMatch(/^[A-Z_]+ .*\.$/);
    expect(new ConfigurationError(faults).message.split('\n')).toHaveLength(reported.length + 1);
  });

  it('repeats no secret in a fault', () => {
    const environment = { APP_SECRET: 'hunter2', OWNER_PASSWORD: 'pass', DATABASE_URL: 'postgres://root:toor@db/name' };
    expect(faultsOf(environment).join()).not.toMatch(/hunter2|\bpass\b|toor/);
  });

  it('warns of what works but leaves people less safe: plain http in production, a mailbox that is open', () => {
    const warningsOf = (environment: NodeJS.ProcessEnv) => readConfig(environment, root).warnings;
    expect(warningsOf({ ...PRODUCTION, PUBLIC_URL: 'http://matricula.example' })).toEqual([
      expect.stringMatching(/^PUBLIC_URL begins with http:/),
    ]);
    expect(warningsOf({ DEV_MAILBOX: 'open' })).toEqual([expect.stringMatching(/^DEV_MAILBOX=open/)]);
    expect(warningsOf(PRODUCTION)).toEqual([]);
    expect(faultsOf({ ...PRODUCTION, DEV_MAILBOX: 'open' })).toEqual([
      expect.stringMatching(/^DEV_MAILBOX must not be open in production/),
    ]);
  });

  it('makes a secret for the embedded database once, readable by its owner alone, and keeps it', () => {
    const { appSecret } = readConfig({}, root);
    const file = path.join(root, 'var/app-secret');
    expect(readFileSync(file, 'utf8').trim()).toBe(appSecret);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readConfig({}, root).appSecret).toBe(appSecret);
  });

  it('does not take a kept secret that was damaged', () => {
    readConfig({}, root);
    writeFileSync(path.join(root, 'var/app-secret'), '\n');
    expect(faultsOf({})).toEqual([expect.stringContaining('APP_SECRET')]);
  });

  it('fills a database with the demo where nothing was said about either, and never in production', () => {
    const demoDataOf = (environment: NodeJS.ProcessEnv) => readConfig(environment, root).demoData;
    const owner = { OWNER_EMAIL: 'owner@example.org', OWNER_PASSWORD: 'a long enough one' };
    expect(demoDataOf({})).toBe(true);
    expect(demoDataOf({ DATABASE_URL: 'sqlite:school.db' })).toBe(false);
    expect(demoDataOf(owner)).toBe(false);
    expect(demoDataOf(PRODUCTION)).toBe(false);
    expect(() => readConfig({ ...PRODUCTION, DEMO_DATA: 'true' }, root)).toThrow('DEMO_DATA must not be true');
    expect(demoDataOf({ DEMO_DATA: 'false' })).toBe(false);
    expect(demoDataOf({ DATABASE_URL: 'sqlite:school.db', DEMO_DATA: 'true' })).toBe(true);
    expect(() => demoDataOf({ ...owner, DEMO_DATA: 'true' })).toThrow('DEMO_DATA brings an owner of its own');
    expect(() => demoDataOf({ ...owner, OWNER_NAME: 'x'.repeat(101) })).toThrow('OWNER_NAME is not a name');
  });
});
