import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import getPort from 'get-port';

export const ROOT = path.join(__dirname, '../../..');

const READY_WITHIN_MS = 60_000;
const ASK_AGAIN_MS = 100;

/** The built product, started as a person starts it. */
export interface Server {
  /** Its PUBLIC_URL, without a slash at its end. */
  readonly url: string;
  /** Sends SIGTERM, as a supervisor does. @returns its exit code */
  stop(): Promise<number | null>;
}

/**
 * Starts the production build and waits until it is ready.
 * @param databaseUrl empty, or of an earlier run; left out: an embedded database that goes with the server
 * @param settings more of the environment
 * @throws Error with what it said, when it ends or stays unready
 */
export async function startServer({
  databaseUrl,
  settings = {},
}: { databaseUrl?: string | undefined; settings?: Record<string, string> } = {}): Promise<Server> {
  const folder = mkdtempSync(path.join(tmpdir(), 'matricula-journey-'));
  const port = await getPort({ host: '127.0.0.1' });
  const url = `http://localhost:${port}`;
  const child = spawn(process.execPath, ['apps/api/dist/main.js'], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      ...nothingSet(),
      PORT: String(port),
      PUBLIC_URL: url,
      // The browser sends X-Forwarded-For, so that each person has limits of their own.
      DEV_MAILBOX: 'open',
      DATABASE_URL: databaseUrl ?? `sqlite:${path.join(folder, 'journey.db')}`,
      MEDIA_URL: `file:${path.join(folder, 'media')}`,
      APP_SECRET: randomBytes(32).toString('hex'),
      LOG_LEVEL: 'warn',
      ...settings,
    },
  });
  const ended = once(child, 'close');
  const said: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => said.push(text.toString()));

  for (const end = Date.now() + READY_WITHIN_MS; !(await isReady(url)); await wait(ASK_AGAIN_MS)) {
    if (child.exitCode === null && Date.now() < end) continue;
    child.kill('SIGKILL');
    throw new Error(`The server did not become ready:\n${said.join('')}`);
  }
  return {
    url,
    async stop() {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
      return child.exitCode;
    },
  };
}

/** Every setting emptied, so that neither the shell nor .env has an effect. */
function nothingSet(): Record<string, string> {
  const names = readFileSync(path.join(ROOT, '.env.example'), 'utf8').matchAll(/^#? ?([A-Z_]+)=/gm);
  return { NODE_ENV: '', ...Object.fromEntries([...names].map(([, name]) => [name, ''])) };
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/readyz`)).ok;
  } catch {
    return false;
  }
}
