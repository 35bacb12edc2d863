import { DatabaseConfigurationError } from './database-configuration-error.js';

/** The oldest versions with what the schema needs: CHECK that is enforced, window functions, DDL that is atomic. */
const OLDEST = { MariaDB: [10, 6, 0], MySQL: [8, 0, 16] } as const;
const NAMES = 'MySQL 8.0.16 or MariaDB 10.6';

/**
 * Reads what `SELECT VERSION()` answers: `8.4.3`, `10.11.19-MariaDB-0+deb12u1`, `5.5.5-10.3.39-MariaDB`.
 * @throws DatabaseConfigurationError where the server is too old
 */
export function checkServerVersion(version: string): { readonly isMariadb: boolean } {
  const isMariadb = /mariadb/i.test(version);
  const product = isMariadb ? 'MariaDB' : 'MySQL';
  const parts = version
    .replace(/^5\.5\.5-/, '') // what MariaDB puts before its version for old clients
    .split('.', 3)
    .map((part) => Number.parseInt(part, 10));
  const differing = OLDEST[product].findIndex((oldest, index) => parts[index] !== oldest);
  if (differing < 0 || parts[differing]! > OLDEST[product][differing]!) return { isMariadb };
  throw new DatabaseConfigurationError(
    `DATABASE_URL names a server of ${product} ${parts.join('.')}: ${NAMES} is the oldest that works.`,
  );
}
