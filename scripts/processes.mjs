// How the root commands run other programs, and end with them. Plain Node 20 JavaScript, since it runs before the install.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const isWindows = process.platform === 'win32';

/** A fault that a person can repair: printed as one sentence, without a stack. */
export class StepError extends Error {}

/** Runs a command's main function; ends the process with its exit code, or with 1 and one sentence. */
export async function command(main) {
  try {
    process.exitCode = (await main(process.argv.slice(2))) ?? 0;
  } catch (error) {
    console.error(error instanceof StepError ? `\n${error.message}` : error);
    process.exitCode = 1;
  }
}

const children = new Set();

/**
 * Starts a program in a process group of its own: Ctrl-C in a terminal then goes to this process alone, which passes it
 * on once; and a group ends with all that the program started itself.
 */
function start(program, args, options) {
  const child = spawn(program, args, { cwd: root, detached: !isWindows, ...options });
  children.add(child);
  child.on('close', () => children.delete(child));
  child.on('error', () => children.delete(child));
  return child;
}

function endGroup(child, signal) {
  if (isWindows || child.pid === undefined) return child.kill(signal);
  try {
    return process.kill(-child.pid, signal);
  } catch {
    return false; // it has ended meanwhile
  }
}

/**
 * Runs a program to its end.
 * @param options.quiet gathers the output instead of showing it
 * @returns its exit code, and its output where it was gathered
 */
export function run(program, args, { quiet = false, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const said = quiet ? 'pipe' : 'inherit';
    const child = start(program, args, { ...options, stdio: ['ignore', said, said] });
    let output = '';
    for (const stream of quiet ? [child.stdout, child.stderr] : []) {
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    }
    child.on('error', (error) => reject(new StepError(`${program} does not start: ${error.message}`)));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Starts a program that goes on until `stop` or until this process ends. @param options.log file descriptor of its output */
export function startInBackground(program, args, { log = 'ignore' } = {}) {
  const child = start(program, args, { stdio: ['ignore', log, log] });
  const ended = new Promise((resolve) => {
    child.on('error', resolve);
    child.on('close', resolve);
  });
  return {
    hasEnded: () => !children.has(child),
    stop: async () => {
      endGroup(child, 'SIGTERM');
      await ended;
    },
  };
}

// ---------------------------------------------------------------- being ended

const LOOK_FOR_NPM_MS = 500;
const FORCED_AFTER_MS = 12_000;

/** What a signal does: at first, this process ends with whatever it started. */
let whenAsked = (code) => {
  for (const child of children) endGroup(child, 'SIGTERM');
  process.exit(code);
};
for (const [signal, code] of Object.entries({ SIGINT: 130, SIGTERM: 143, SIGHUP: 129 })) {
  process.on(signal, () => whenAsked(code));
}
if (process.env.npm_lifecycle_event && !isWindows) {
  // npm, ended by a supervisor, ends the shell between itself and this process, which would never hear of it.
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && whenAsked(143), LOOK_FOR_NPM_MS).unref();
}

/**
 * Runs servers until a signal comes or one of them ends; then ends them all, and waits for them.
 * @param servers each [program, args, spawn options]
 * @returns 0 when they ended because they were asked to, else the exit code of the first that ended
 */
export function serve(servers) {
  return new Promise((resolve) => {
    let isEnding = false;
    let outcome = 0;
    const stdio = ['ignore', 'inherit', 'inherit'];
    const running = new Set(servers.map(([program, args, options]) => start(program, args, { stdio, ...options })));
    const end = () => {
      if (isEnding) return;
      isEnding = true;
      // Each passes it on to what it started, where that is its way.
      for (const child of running) child.kill('SIGTERM');
      setTimeout(() => running.forEach((child) => endGroup(child, 'SIGKILL')), FORCED_AFTER_MS).unref();
    };
    whenAsked = end;
    for (const child of running) {
      const ended = (code) => {
        if (!running.delete(child)) return;
        if (!isEnding) outcome = code ?? 1;
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
