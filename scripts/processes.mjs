// How the root commands run other programs, and end with them. Plain Node 20 JavaScript, since it runs before the install.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const isWindows = process.platform === 'win32';

/** What a person can mend: told as one sentence, without a stack. */
export class Told extends Error {}

/** Runs a command's main function; ends the process with its exit code, or with 1 and one sentence. */
export async function command(main) {
  try {
    process.exitCode = (await main(process.argv.slice(2))) ?? 0;
  } catch (error) {
    console.error(error instanceof Told ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}

const children = new Set();

/**
 * Runs a program to its end. A signal to this process ends it too.
 * @param options.quiet gathers the output instead of showing it
 * @returns its exit code, and its output where it was gathered
 */
export function run(program, args, { cwd = root, env = process.env, quiet = false, shell = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, env, shell, stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit' });
    children.add(child);
    let output = '';
    for (const stream of quiet ? [child.stdout, child.stderr] : []) {
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    }
    child.on('error', (error) => reject(new Told(`${program} does not start: ${error.message}`)));
    child.on('close', (code, signal) => {
      children.delete(child);
      resolve({ code: code ?? 1, signal, output });
    });
  });
}

/** Starts a program that goes on until `stop` or until this process ends. @param options.log file descriptor of its output */
export function startInBackground(program, args, { log = 'ignore', env = process.env } = {}) {
  const child = spawn(program, args, { cwd: root, env, stdio: ['ignore', log, log] });
  children.add(child);
  const ended = new Promise((resolve) => {
    child.on('error', resolve);
    child.on('close', resolve);
  }).then(() => children.delete(child));
  return {
    hasEnded: () => !children.has(child),
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}

const SIGNALS = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 };
let takesSignals = false;

// Until a server runs, a signal ends this process with whatever it started.
for (const [signal, code] of Object.entries(SIGNALS)) {
  process.on(signal, () => {
    if (takesSignals) return;
    for (const child of children) child.kill('SIGTERM');
    process.exit(code);
  });
}

const LOOK_FOR_NPM_MS = 500;

/** npm, ended by a supervisor, ends the shell between itself and this process, which would never hear of it. */
function whenNpmIsGone(end) {
  if (!process.env.npm_lifecycle_event || isWindows) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && end(), LOOK_FOR_NPM_MS).unref();
}

const FORCED_AFTER_MS = 12_000;

/**
 * Runs servers until a signal comes or one of them ends; then ends them all, and waits for them.
 * @param servers each [program, args, spawn options]
 * @returns 0 when they ended because they were asked to, else the exit code of the first that ended
 */
export function serve(servers) {
  takesSignals = true;
  return new Promise((resolve) => {
    let asked = false;
    let outcome = 0;
    // A group of their own: Ctrl-C in a terminal goes to this process alone, which asks each of them once.
    const running = new Set(
      servers.map(([program, args, options]) =>
        spawn(program, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], detached: !isWindows, ...options }),
      ),
    );
    const end = () => {
      if (asked) return;
      asked = true;
      for (const child of running) child.kill('SIGTERM');
      setTimeout(() => running.forEach((child) => child.kill('SIGKILL')), FORCED_AFTER_MS).unref();
    };
    for (const signal of Object.keys(SIGNALS)) process.on(signal, end);
    whenNpmIsGone(end);
    for (const child of running) {
      const ended = (code) => {
        if (!running.delete(child)) return;
        if (!asked) outcome = code ?? 1;
        end();
        if (running.size === 0) resolve(outcome);
      };
      child.on('error', (error) => {
        console.error(error.message);
        ended(1);
      });
      child.on('close', ended);
    }
  });
}
