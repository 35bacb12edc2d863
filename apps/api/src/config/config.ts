import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import {
  checkNewPassword,
  checkPersonName,
  describeIssue,
  issuesOf,
  normalizeEmailAddress,
  type Issue,
} from '@matricula/domain';
import { z } from 'zod';
import { isCommonPassword } from '../passwords/common-passwords.js';
import { parseDatabaseUrl } from './database-url.js';
import { ipRange } from './ip-range.js';

/** The settings from the environment, parsed once. `.env.example` explains each name. */
export interface Config {
  readonly host: string;
  readonly port: number;
  /** What invitation links begin with; an origin, without a slash at its end. */
  readonly publicUrl: string;
  /** `mysql://…` or `sqlite:…`. */
  readonly databaseUrl: string;
  /** A PEM file with the certificate authorities of the database's server; null: those that the system trusts. */
  readonly databaseCaFile: string | null;
  /** Null: rate limits are kept in this process. */
  readonly redisUrl: string | null;
  /** Null: mail goes to the development mailbox. */
  readonly sendgrid: { readonly apiKey: string; readonly baseUrl: string } | null;
  readonly mailFrom: string;
  readonly appSecret: string;
  /** Peers whose X-Forwarded-For is believed. */
  readonly trustedProxies: readonly string[];
  /** The first owner of an empty database. */
  readonly owner: { readonly email: string; readonly password: string; readonly name: string } | null;
  readonly demoData: boolean;
  /** The folder of the background images. */
  readonly mediaFolder: string;
  readonly logLevel: string;
  /** Units of cost that each principal may spend in a minute. */
  readonly costPerMinute: number;
  /** Who may see the development mailbox: this machine, or everybody who reaches the server. */
  readonly devMailbox: 'loopback' | 'open';
  /** What works but should not stay so, a sentence each; main logs them. */
  readonly warnings: readonly string[];
  readonly role: 'all' | 'api' | 'worker';
}

/** Every fault of the environment, a sentence each. */
export class ConfigurationError extends Error {
  constructor(readonly faults: readonly string[]) {
    super(`The configuration has faults:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
  }
}

const APP_SECRET_MIN_BYTES = 32;
const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

/** COST_PER_MINUTE: enough for 24 of the most expensive operations. */
const COST_PER_MINUTE = 120_000;
const NODE_ENVS = ['production', 'development', 'test'] as const;

/** The environment as it was given: nothing is parsed yet, and blank values are left out. */
type Given = Readonly<Record<string, string | undefined>>;

const optional = z.string().optional();
const where = (isRight: (value: string) => boolean, say: string) =>
  optional.refine((value) => value === undefined || isRight(value), say);
const url = (protocols: readonly string[], say: string) =>
  where((value) => URL.canParse(value) && protocols.includes(new URL(value).protocol), say);
const httpUrl = url(['http:', 'https:'], 'is not an address that begins with http:// or https://');

const environmentSchema = z.object({
  NODE_ENV: z.enum(NODE_ENVS, `is none of ${NODE_ENVS.join(', ')}`).default('development'),
  HOST: optional,
  PORT: z.coerce
    .number('is not a number')
    .int('is not a whole number')
    .min(0, 'is below 0')
    .max(65_535, 'is above 65535')
    .default(4000),
  PUBLIC_URL: httpUrl.refine(
    (value) => value === undefined || !URL.canParse(value) || new URL(value).href === `${new URL(value).origin}/`,
    { error: 'is more than an origin such as https://matricula.example', when: ({ issues }) => issues.length === 0 },
  ),
  DATABASE_URL: optional.superRefine((value, { addIssue }) => {
    const location = value === undefined ? null : parseDatabaseUrl(value);
    if (typeof location === 'string') addIssue(location);
  }),
  DATABASE_CA_FILE: optional,
  REDIS_URL: url(['redis:', 'rediss:'], 'is not an address that begins with redis:// or rediss://'),
  SENDGRID_API_KEY: optional,
  SENDGRID_BASE_URL: httpUrl,
  MAIL_FROM: where(
    (value) => normalizeEmailAddress(/<([^<>]*)>$/.exec(value)?.[1] ?? value) !== null,
    'is neither Name <address> nor an email address',
  ),
  APP_SECRET: where(isLongEnough, `is shorter than ${APP_SECRET_MIN_BYTES} bytes`),
  TRUSTED_PROXIES: optional
    .transform((value) => value?.split(',').map((range) => range.trim()) ?? [])
    .refine(
      (ranges) => ranges.every((range) => ipRange(range) !== null),
      'is not a list of CIDRs such as 10.0.0.0/8, fd00::/8',
    ),
  OWNER_EMAIL: where((value) => normalizeEmailAddress(value) !== null, 'is not an email address'),
  OWNER_PASSWORD: optional,
  OWNER_NAME: where((value) => checkPersonName(value).ok, 'is not a name of 1 to 100 characters'),
  DEMO_DATA: z.enum(['true', 'false'], 'is neither true nor false').optional(),
  MEDIA_URL: where((value) => value.startsWith('file:'), 'does not begin with file:'),
  LOG_LEVEL: z.enum(LOG_LEVELS, `is none of ${LOG_LEVELS.join(', ')}`).default('info'),
  COST_PER_MINUTE: z.coerce
    .number('is not a number')
    .int('is not a whole number')
    .min(1, 'is below 1')
    .default(COST_PER_MINUTE),
  DEV_MAILBOX: z.enum(['loopback', 'open'], 'is neither loopback nor open').default('loopback'),
  ROLE: z.enum(['all', 'api', 'worker'], 'is none of all, api, worker').default('all'),
});

/**
 * Reads the environment, and keeps a secret of its own in `var/` where the embedded database is used without one.
 * @param root the folder that relative paths of the embedded default begin at
 * @throws ConfigurationError with every fault at once
 */
export function readConfig(environment: NodeJS.ProcessEnv, root: string): Config {
  const given = withoutBlanks(environment);
  const parsed = environmentSchema.safeParse(given);
  const wrong = parsed.error?.issues.map((issue) => `${issue.path.join('.')} ${issue.message}.`) ?? [];
  const faults = [...wrong, ...faultsTogether(given)];
  if (!parsed.success || faults.length > 0) throw new ConfigurationError(faults);

  const env = parsed.data;
  const isProduction = env.NODE_ENV === 'production';
  return {
    host: env.HOST ?? '127.0.0.1',
    port: env.PORT,
    publicUrl: new URL(env.PUBLIC_URL ?? `http://localhost:${env.PORT}`).origin,
    databaseUrl: env.DATABASE_URL ?? `sqlite:${path.join(root, 'var/matricula.db')}`,
    databaseCaFile: env.DATABASE_CA_FILE ? path.resolve(root, env.DATABASE_CA_FILE) : null,
    redisUrl: env.REDIS_URL ?? null,
    sendgrid: env.SENDGRID_API_KEY
      ? { apiKey: env.SENDGRID_API_KEY, baseUrl: env.SENDGRID_BASE_URL ?? 'https://api.sendgrid.com/' }
      : null,
    mailFrom: env.MAIL_FROM ?? 'Matricula <no-reply@matricula.example>',
    appSecret: env.APP_SECRET ?? loadOrCreateSecret(path.join(root, 'var/app-secret')),
    trustedProxies: env.TRUSTED_PROXIES,
    owner:
      env.OWNER_EMAIL && env.OWNER_PASSWORD
        ? { email: env.OWNER_EMAIL, password: env.OWNER_PASSWORD, name: env.OWNER_NAME ?? 'Owner' }
        : null,
    demoData: env.DEMO_DATA ? env.DEMO_DATA === 'true' : !env.DATABASE_URL && !isProduction && !env.OWNER_EMAIL,
    mediaFolder: env.MEDIA_URL ? path.resolve(root, env.MEDIA_URL.slice('file:'.length)) : path.join(root, 'var/media'),
    logLevel: env.LOG_LEVEL,
    costPerMinute: env.COST_PER_MINUTE,
    devMailbox: env.DEV_MAILBOX,
    warnings: warningsOf(given),
    role: env.ROLE,
  };
}

/** Each value without the spaces around it; an empty one, such as a blank line of an .env file leaves, means none. */
function withoutBlanks(environment: NodeJS.ProcessEnv): Given {
  const trimmed = Object.entries(environment).map(([name, value]) => [name, value?.trim()] as const);
  return Object.fromEntries(trimmed.filter(([, value]) => value !== ''));
}

/** What is wrong with settings as a whole, however each of them is by itself. */
function faultsTogether(given: Given): readonly string[] {
  const isProduction = given.NODE_ENV === 'production';
  const isEmbedded = given.DATABASE_URL?.startsWith('sqlite:') ?? true;
  const faults: string[] = [];
  if (!given.APP_SECRET && isProduction) {
    faults.push('APP_SECRET is required in production: at least 32 random bytes.');
  } else if (!given.APP_SECRET && given.DATABASE_URL?.startsWith('mysql:')) {
    faults.push('APP_SECRET is required with a MySQL database: at least 32 random bytes.');
  }
  if (isProduction && !given.SENDGRID_API_KEY) {
    faults.push('SENDGRID_API_KEY is required in production: the development mailbox shows access passwords.');
  }
  if (isProduction && !given.PUBLIC_URL)
    faults.push('PUBLIC_URL is required in production: invitation links begin with it.');
  if (given.SENDGRID_API_KEY && !given.MAIL_FROM)
    faults.push('MAIL_FROM is required with SENDGRID_API_KEY: the sender of mails.');
  if (isProduction && given.DEV_MAILBOX === 'open') {
    faults.push('DEV_MAILBOX must not be open in production, which has no development mailbox.');
  }
  if (Boolean(given.OWNER_EMAIL) !== Boolean(given.OWNER_PASSWORD)) {
    faults.push('OWNER_EMAIL and OWNER_PASSWORD go together: set both or neither.');
  }
  faults.push(...ownerPasswordFaults(given));
  if (given.DEMO_DATA === 'true' && given.OWNER_EMAIL) {
    faults.push('DEMO_DATA brings an owner of its own: set it or OWNER_EMAIL, not both.');
  }
  if (isProduction && given.DEMO_DATA === 'true') {
    faults.push('DEMO_DATA must not be true in production: everybody knows the passwords of its accounts.');
  }
  if (!isEmbedded && (given.ROLE === 'api' || given.ROLE === 'worker') && !given.SENDGRID_API_KEY) {
    faults.push(
      `SENDGRID_API_KEY is required with ROLE=${given.ROLE}: the development mailbox is in one process alone.`,
    );
  }
  if (isEmbedded && (given.ROLE === 'api' || given.ROLE === 'worker')) {
    faults.push(`ROLE must be all with the embedded database, which belongs to one process; it is ${given.ROLE}.`);
  }
  return faults;
}

/** What works, but leaves people less safe than they could be. */
function warningsOf({ NODE_ENV, PUBLIC_URL, DEV_MAILBOX, SENDGRID_API_KEY }: Given): readonly string[] {
  const warnings: string[] = [];
  if (NODE_ENV === 'production' && PUBLIC_URL?.startsWith('http:')) {
    warnings.push(
      'PUBLIC_URL begins with http://: cookies are not Secure, and passwords cross the network in plain text.',
    );
  }
  if (DEV_MAILBOX === 'open' && !SENDGRID_API_KEY) {
    warnings.push('DEV_MAILBOX=open: everybody who reaches this server can read the access passwords of others.');
  }
  return warnings;
}

/** The same rule as for every password that somebody chooses. */
function ownerPasswordFaults({ OWNER_PASSWORD, OWNER_EMAIL, OWNER_NAME }: Given): readonly string[] {
  if (OWNER_PASSWORD === undefined) return [];
  const owner = { email: OWNER_EMAIL ?? null, name: OWNER_NAME ?? null };
  const checked = checkNewPassword(OWNER_PASSWORD, { ...owner, current: null, isCommon: isCommonPassword });
  return issuesOf(checked)
    .slice(0, 1)
    .map((issue) => `OWNER_PASSWORD ${predicateOf(issue)}.`);
}

/** An issue as what follows the setting's name: "must have at least 8 characters". */
function predicateOf(issue: Issue): string {
  return describeIssue({ ...issue, path: [] }).replace(/^This value (.*)\.$/, '$1');
}

function isLongEnough(secret: string): boolean {
  return Buffer.byteLength(secret) >= APP_SECRET_MIN_BYTES;
}

/**
 * The secret of the embedded default: made once, readable by its owner alone.
 * @throws ConfigurationError where what is kept is none: one made anew would not fit the passwords and cookies there are
 */
function loadOrCreateSecret(file: string): string {
  if (existsSync(file)) {
    const kept = readFileSync(file, 'utf8').trim();
    if (!isLongEnough(kept))
      throw new ConfigurationError([`APP_SECRET is not set, and ${file} holds no secret any more.`]);
    return kept;
  }
  mkdirSync(path.dirname(file), { recursive: true });
  const secret = randomBytes(APP_SECRET_MIN_BYTES).toString('hex');
  writeFileSync(file, `${secret}\n`, { mode: 0o600 });
  return secret;
}
