import { DatabaseConfigurationError } from './database-configuration-error.js';

/** The oldest versions with what the schema needs: CHECK, generated columns, window functions, DDL that is atomic. */
const OLDEST = { MariaDB: [10, 6], MySQL: [8, 0] } as const;

/**
 * Reads what `SELECT VERSION()` answers: `8.4.3`, `10.11.19-MariaDB-0+deb12u1`, `5.5.5-10.3.39-MariaDB`.
 * @throws DatabaseConfigurationError where the server is too old
 */
export function checkServerVersion(version: string): { readonly isMariadb: boolean } {
  const isMariadb = /mariadb/i.test(version);
  const product = isMariadb ? 'MariaDB' : 'MySQL';
  const [major = 0, minor = 0] = version
    .replace(/^5\.5\.5-/, '') // what MariaDB puts before its version for old clients
    .split('.')
    .map((part) => Number.parseInt(part, 10));
  const [oldestMajor, oldestMinor] = OLDEST[product];
  if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) return { isMariadb };
  throw new DatabaseConfigurationError(
    `DATABASE_URL names a server of ${product} ${major}.${minor}: MySQL ${OLDEST.MySQL.join('.')} or MariaDB ${OLDEST.MariaDB.join('.')} is the oldest that works.`,
  );
}
