import { isLoopbackHostname } from './loopback.js';

/** Whether the connection to the database is encrypted, and the server's certificate verified. */
export type DatabaseTls = 'verify' | 'require' | 'off';

/** A MySQL or MariaDB database and how to connect to it. */
export interface MysqlLocation {
  readonly kind: 'mysql';
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
  readonly database: string;
  readonly tls: DatabaseTls;
  /** Connections for requests; one more is kept for the health check. */
  readonly pool: number;
}

/** The embedded database; `:memory:` is one that ends with its process. */
export interface SqliteLocation {
  readonly kind: 'sqlite';
  readonly file: string;
}

const POOL_DEFAULT = 10;
/** Four connections are never used for writing, so that lists and pages answer while writers wait for a lock. */
const POOL_MIN = 5;
const POOL_MAX = 500;
const TLS = ['verify', 'require', 'off'];
const FORM = 'is neither mysql://user:password@host:3306/name nor sqlite:path';

/**
 * Reads the value of DATABASE_URL: `sqlite:path`, or `mysql://user:password@host:3306/name` with the options
 * `tls` (verify, require or off; verify unless the host is this machine) and `pool`.
 * @returns the location, or what is wrong with the value: the rest of a sentence that begins with DATABASE_URL
 */
export function parseDatabaseUrl(value: string): MysqlLocation | SqliteLocation | string {
  if (/^sqlite:.+$/.test(value)) return { kind: 'sqlite', file: value.slice('sqlite:'.length) };
  if (!/^mysql:\/\/[^/]+\/[^/?]+(\?.*)?$/.test(value) || !URL.canParse(value)) return FORM;
  const { hostname, port, username, password, pathname, searchParams } = new URL(value);
  const options = optionsOf(hostname, searchParams);
  if (typeof options === 'string') return options;
  try {
    return {
      kind: 'mysql',
      host: hostname.replace(/^\[(.*)\]$/, '$1'),
      port: Number(port || 3306),
      user: decodeURIComponent(username),
      password: decodeURIComponent(password),
      database: decodeURIComponent(pathname.slice(1)),
      ...options,
    };
  } catch {
    return 'has a % that begins no character code: write %25 for the sign itself';
  }
}

function optionsOf(hostname: string, given: URLSearchParams): { tls: DatabaseTls; pool: number } | string {
  const unknown = [...given.keys()].find((name) => name !== 'tls' && name !== 'pool');
  if (unknown !== undefined) return `has the unknown option ${unknown}: there are tls and pool`;
  const tls = given.get('tls') ?? (isLoopbackHostname(hostname) ? 'off' : 'verify');
  if (!TLS.includes(tls)) return `has tls=${tls}: it must be verify, require or off`;
  const pool = given.has('pool') ? Number(given.get('pool')) : POOL_DEFAULT;
  if (!Number.isInteger(pool) || pool < POOL_MIN || pool > POOL_MAX) {
    return `has pool=${given.get('pool')}: it must be a whole number from ${POOL_MIN} to ${POOL_MAX}`;
  }
  return { tls: tls as DatabaseTls, pool }; // one of TLS
}
