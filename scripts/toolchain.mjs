// The ground of every root command. Plain Node 20 JavaScript without dependencies, since it runs before the install.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { isWindows, root, run, StepError } from './processes.mjs';

/** Names a step while it runs, and its seconds once it is done. */
export async function withProgress(what, work) {
  const started = Date.now();
  process.stdout.write(`${what} … `);
  const result = await work().catch((error) => {
    process.stdout.write('failed\n');
    throw error;
  });
  process.stdout.write(`${((Date.now() - started) / 1000).toFixed(1)} s\n`);
  return result;
}

// ---------------------------------------------------------------- the install

const stampFile = path.join(root, 'node_modules/.installed');
const installInputs = [
  'pnpm-lock.yaml',
  'pnpm-workspace.yaml',
  'package.json',
  'apps/api/package.json',
  'apps/web/package.json',
  'packages/domain/package.json',
  'packages/i18n/package.json',
];

/** What node_modules was made from: the lockfile, the manifests, and the kind of machine. */
function installStamp() {
  const hash = createHash('sha256').update(`${process.platform}-${process.arch}`);
  for (const file of installInputs) hash.update(readFileSync(path.join(root, file)));
  return hash.digest('hex');
}

/** Installs what the lockfile names, unless node_modules is already in step with it. */
export async function ensureInstalled() {
  const stamp = installStamp();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  const pnpm = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')).packageManager;
  // NODE_ENV=production would leave out what builds and tests.
  const { NODE_ENV: _, ...env } = process.env;
  await withProgress('Installing dependencies', async () => {
    const args = ['-y', pnpm, 'install', '--frozen-lockfile'];
    const { code, output } = await run('npx', args, { env, quiet: true, shell: isWindows });
    if (code !== 0) throw new StepError(`${output.trim()}\n\nThe install failed: npx ${args.join(' ')}`);
  });
  writeFileSync(stampFile, stamp);
}

// ---------------------------------------------------------------- Node 24 and the tools

let foundNode;

/** Node 24: the one that the lockfile brings, else the one that runs this. */
export function node24() {
  foundNode ??= findNode24();
  return foundNode;
}

function findNode24() {
  const system = isWindows ? 'win' : process.platform;
  const brought = path.join(root, `node_modules/node-${system}-${process.arch}/bin/node${isWindows ? '.exe' : ''}`);
  // It is there and still cannot run where the system's C library is another one.
  if (existsSync(brought) && spawnSync(brought, ['--version']).status === 0) return brought;
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 24 || (major === 24 && minor >= 9)) return process.execPath;
  throw new StepError(
    `This system needs an installed Node 24.9 or later; this is ${process.version}. Install it, then run the command again.`,
  );
}

/** The environment in which a tool that asks for "node" gets Node 24. */
export function toolEnvironment(more = {}) {
  const key = Object.keys(process.env).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  return { ...process.env, [key]: [path.dirname(node24()), process.env[key]].join(path.delimiter), ...more };
}

/** The script of an installed package's command. @param from the workspace folder that depends on the package */
export function tool(name, { bin = name, from = '.' } = {}) {
  const folder = path.join(root, from, 'node_modules', name);
  const manifest = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  return path.join(folder, typeof manifest.bin === 'string' ? manifest.bin : manifest.bin[bin]);
}

/** Runs a script on Node 24. Takes the options of `run`, and nodeArgs for Node itself. */
export function runNode(script, args = [], { nodeArgs = [], env, ...options } = {}) {
  return run(node24(), [...nodeArgs, script, ...args], { ...options, env: toolEnvironment(env) });
}

/** Like `runNode`, with the output shown only where it fails. */
export async function runNodeQuietly(what, script, args, options) {
  await withProgress(what, async () => {
    const { code, output } = await runNode(script, args, { ...options, quiet: true });
    if (code !== 0) throw new StepError(`${output.trim()}\n\n${what} failed.`);
  });
}
