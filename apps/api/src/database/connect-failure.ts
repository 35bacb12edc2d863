import type { MysqlLocation } from '../config/database-url.js';
import { DatabaseConfigurationError } from './database-configuration-error.js';
import { isDatabaseAway } from './database-errors.js';

/** Why a first connection failed, as one sentence that names the setting to change; other errors stay as they are. */
export function connectFailure(error: unknown, location: MysqlLocation): unknown {
  const sentence = sentenceFor(error, location);
  return sentence === undefined ? error : new DatabaseConfigurationError(sentence, { cause: error });
}

function sentenceFor(error: unknown, { host, port, user, database, tls }: MysqlLocation): string | undefined {
  const code = codeOf(error);
  const server = `${host}:${port}`;
  switch (code) {
    case 'ER_ACCESS_DENIED_ERROR':
    case 'ER_ACCESS_DENIED_NO_PASSWORD_ERROR':
    case 'ER_HOST_NOT_PRIVILEGED':
      return `DATABASE_URL: the server ${server} refuses the user ${user} with this password${tls === 'off' ? ', or requires TLS of it (tls=verify)' : ''}.`;
    case 'ER_BAD_DB_ERROR':
      return `DATABASE_URL: the server ${server} has no database ${database}: create it.`;
    case 'ER_DBACCESS_DENIED_ERROR':
      return `DATABASE_URL: the user ${user} has no right to a database ${database}, if there is one: create it and grant the right.`;
    case 'ER_SECURE_TRANSPORT_REQUIRED':
      return `DATABASE_URL: the server ${server} requires TLS: set tls=verify.`;
    case 'HANDSHAKE_NO_SSL_SUPPORT':
      return `DATABASE_URL: the server ${server} offers no TLS, which tls=${tls} asks for.`;
    default:
  }
  if (code === 'HANDSHAKE_SSL_ERROR') {
    // mysql2 keeps Node's sentence on the certificate, but not its code.
    const { message } = error as Error;
    return `DATABASE_URL: the certificate of ${server} could not be verified (${message}): name its certificate authority in DATABASE_CA_FILE, or set tls=require to encrypt without verifying.`;
  }
  if (isDatabaseAway(error)) return `DATABASE_URL: no database server answers at ${server} (${code}): is it running?`;
  return undefined;
}

function codeOf(error: unknown): string | undefined {
  const { code } = error as { code?: unknown }; // what drivers throw carries a code
  return typeof code === 'string' ? code : undefined;
}
