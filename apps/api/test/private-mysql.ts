import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import mysql, { type Connection } from 'mysql2/promise';

const SERVER = ['/usr/sbin/mariadbd', '/usr/local/sbin/mariadbd', '/opt/homebrew/bin/mariadbd'].find(existsSync);
const STARTS_WITHIN_MS = 60_000;

/** A MariaDB server of a test's own, which it may configure, stop and fill. */
export interface PrivateMysql {
  readonly port: number;
  /** root, who needs no password. */
  readonly root: Connection;
  /** The certificate authority of its TLS certificate, which is for 127.0.0.1 and localhost. */
  readonly caFile: string;
  /** A new, empty database. @returns its DATABASE_URL */
  createDatabase(name: string): Promise<string>;
  /** SIGSTOP and SIGCONT: it keeps its connections and answers nothing. */
  freeze(): void;
  thaw(): void;
}

/** Sentences that need a server of their own; where no mariadbd is installed they are counted as skipped. */
export function onPrivateMysql(name: string, body: (server: () => PrivateMysql) => void): void {
  (SERVER ? describe : describe.skip)(name, () => {
    let server: PrivateMysql & { stop(): Promise<void> };
    beforeAll(async () => {
      server = await startPrivateMysql(SERVER!);
    }, STARTS_WITHIN_MS);
    afterAll(() => server?.stop());
    body(() => server);
  });
}

async function startPrivateMysql(program: string): Promise<PrivateMysql & { stop(): Promise<void> }> {
  const folder = mkdtempSync(path.join(tmpdir(), 'matricula-mysql-'));
  const data = path.join(folder, 'data');
  const asRoot = process.getuid?.() === 0 ? ['--user=root'] : [];
  // All tables share one file that cannot grow: when it is full, the server reports a full disk.
  const smallDisk = ['--innodb-file-per-table=0', '--innodb-data-file-path=ibdata1:32M', '--innodb-log-file-size=8M'];
  const small = ['--innodb-buffer-pool-size=32M', '--performance-schema=0', '--skip-log-bin', '--key-buffer-size=1M'];
  const install = ['--no-defaults', `--datadir=${data}`, '--auth-root-authentication-method=normal', '--skip-test-db'];
  execFileSync('mariadb-install-db', [...install, ...smallDisk, ...asRoot], { stdio: 'ignore' });
  const certificate = createCertificate(folder);
  const port = await freePort();
  const args = [
    '--no-defaults',
    `--datadir=${data}`,
    `--port=${port}`,
    '--bind-address=127.0.0.1',
    `--socket=${path.join(folder, 'socket')}`,
    `--ssl-cert=${certificate.cert}`,
    `--ssl-key=${certificate.key}`,
    `--ssl-ca=${certificate.ca}`,
    ...smallDisk,
    ...small,
    ...asRoot,
  ];
  const child = spawn(program, args, { stdio: 'ignore' });
  const root = await connected(port, child);
  return {
    port,
    root,
    caFile: certificate.ca,
    createDatabase: async (name) => {
      await root.query(`CREATE DATABASE ${name}`);
      return `mysql://root@127.0.0.1:${port}/${name}`;
    },
    freeze: () => void child.kill('SIGSTOP'),
    thaw: () => void child.kill('SIGCONT'),
    stop: async () => {
      root.destroy();
      child.kill('SIGKILL');
      if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
      rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

/** Waits until the server answers. */
async function connected(port: number, child: ChildProcess): Promise<Connection> {
  for (const end = Date.now() + STARTS_WITHIN_MS; Date.now() < end && child.exitCode === null; await wait(100)) {
    const connection = await mysql.createConnection({ host: '127.0.0.1', port, user: 'root' }).catch(() => null);
    if (connection) return connection;
  }
  throw new Error('The private MariaDB did not start.');
}

function createCertificate(folder: string): { ca: string; cert: string; key: string } {
  const [ca, caKey, cert, key, request, names] = ['ca', 'ca-key', 'cert', 'key', 'request', 'names'].map((name) =>
    path.join(folder, `${name}.pem`),
  ) as [string, string, string, string, string, string];
  const openssl = (...args: string[]) => execFileSync('openssl', args, { stdio: 'ignore' });
  const ofRsa = ['-newkey', 'rsa:2048', '-nodes'];
  openssl('req', '-x509', ...ofRsa, '-keyout', caKey, '-out', ca, '-days', '2', '-subj', '/CN=Test authority');
  openssl('req', ...ofRsa, '-keyout', key, '-out', request, '-subj', '/CN=localhost');
  writeFileSync(names, 'subjectAltName=DNS:localhost,IP:127.0.0.1');
  openssl(
    'x509',
    '-req',
    '-in',
    request,
    '-CA',
    ca,
    '-CAkey',
    caKey,
    '-CAcreateserial',
    '-out',
    cert,
    '-days',
    '2',
    '-extfile',
    names,
  );
  return { ca, cert, key };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo; // it listens on TCP
      server.close(() => resolve(port));
    });
  });
}
