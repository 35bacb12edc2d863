// Servers started for one run of the tests, in temporary folders and on free ports; they end with it and leave nothing.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { run, startInBackground } from './processes.mjs';

const STARTS_WITHIN_MS = 60_000;
const ASK_AGAIN_MS = 200;
const EXTRA_FOLDERS = ['/usr/sbin', '/usr/local/sbin', '/opt/homebrew/bin', '/opt/homebrew/opt/mariadb/bin'];

/** The path of an installed program, or undefined. @param names the first that is there */
export function installed(...names) {
  const folders = [...(process.env.PATH ?? '').split(path.delimiter), ...EXTRA_FOLDERS].filter(Boolean);
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  for (const name of names) {
    if (path.isAbsolute(name) && existsSync(name)) return name;
    for (const folder of folders) {
      const file = endings.map((ending) => path.join(folder, name + ending)).find(existsSync);
      if (file) return file;
    }
  }
  return undefined;
}

/** A service of our own: waits until it answers. @returns its address and how to end it, or null when it does not come up */
async function startService({ program, args, url, answers, folder }) {
  const log = path.join(folder, 'log');
  const service = startInBackground(program, args, { log: openSync(log, 'a') });
  const removeFolder = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  process.on('exit', removeFolder);
  const stop = async () => {
    await service.stop();
    removeFolder();
  };
  for (const end = Date.now() + STARTS_WITHIN_MS; Date.now() < end && !service.hasEnded(); await wait(ASK_AGAIN_MS)) {
    if (await answers(url)) return { url, stop };
  }
  console.error(`${program} did not come up:\n${readFileSync(log, 'utf8').split('\n').slice(-15).join('\n')}`);
  await stop();
  return null;
}

/** A port of this machine that nothing listens on. Imported late: this file is read before the install. */
const freePort = async () => (await import('get-port')).default({ host: '127.0.0.1' });

const temporaryFolder = () => mkdtempSync(path.join(os.tmpdir(), 'matricula-'));

/** A MySQL or MariaDB server of our own on an empty folder, root without a password; null where none is installed. */
export async function startPrivateMysql(answers) {
  const program = installed('mariadbd', 'mysqld');
  if (!program) return null;
  const folder = temporaryFolder();
  const data = path.join(folder, 'data');
  // A database server refuses to run as root unless told to.
  const asRoot = process.getuid?.() === 0 ? ['--user=root'] : [];
  const prepare = installed('mariadb-install-db');
  const { code, output } = prepare
    ? await run(
        prepare,
        ['--no-defaults', `--datadir=${data}`, '--auth-root-authentication-method=normal', '--skip-test-db', ...asRoot],
        { quiet: true },
      )
    : await run(program, ['--no-defaults', '--initialize-insecure', `--datadir=${data}`, ...asRoot], { quiet: true });
  if (code !== 0) {
    console.error(`${output}\n\nA database for the tests could not be made.`);
    return null;
  }
  const port = await freePort();
  const args = [
    '--no-defaults',
    `--datadir=${data}`,
    `--port=${port}`,
    '--bind-address=127.0.0.1',
    `--socket=${path.join(folder, 'socket')}`,
    `--pid-file=${path.join(folder, 'pid')}`,
    '--skip-log-bin',
    ...asRoot,
  ];
  return startService({ program, args, url: `mysql://root@127.0.0.1:${port}`, answers, folder });
}

/** A Redis of our own that keeps nothing; null where none is installed. */
export async function startPrivateRedis(answers) {
  const program = installed('redis-server', 'valkey-server');
  if (!program) return null;
  const folder = temporaryFolder();
  const port = await freePort();
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no', '--dir', folder];
  return startService({ program, args, url: `redis://127.0.0.1:${port}`, answers, folder });
}

/** A service in a container of its own; null without a running Docker. */
export async function startInDocker({ image, port: inside, environment = [], scheme, answers }) {
  const program = installed('docker');
  if (!program || spawnSync(program, ['info'], { timeout: 10_000 }).status !== 0) return null;
  if ((await run(program, ['pull', '--quiet', image], { quiet: true })).code !== 0) return null;
  const port = await freePort();
  const args = ['run', '--rm', '--publish', `127.0.0.1:${port}:${inside}`];
  args.push(...environment.flatMap((pair) => ['--env', pair]), image);
  return startService({ program, args, url: `${scheme}127.0.0.1:${port}`, answers, folder: temporaryFolder() });
}
