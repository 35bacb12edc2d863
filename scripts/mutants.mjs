// `npm run mutants`: breaks the code on purpose, one small change at a time, and expects the named test to fail. The lists
// stand beside the code, in files named `*.mutants.mjs`. Words choose mutants by their list's path or their name:
// `npm run mutants -- accept-invitation`. It works on copies: the tree stays as it is. `--check` only looks whether the
// lists still fit the code.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { command, root, StepError } from './processes.mjs';
import { findServices } from './services.mjs';
import { ensureInstalled, runNode, tool } from './toolchain.mjs';

const IN_PARALLEL = 2;
const COPIED = [
  'apps/api',
  'apps/web',
  'packages/domain',
  'packages/i18n',
  'scripts',
  'jest.config.cjs',
  'package.json',
  'tsconfig.base.json',
];
const SOURCES = ['apps/api/src', 'apps/web/src', 'packages/domain/src', 'packages/i18n/src'];
const NOT_COPIED = new Set(['node_modules', 'dist', 'var']);

/**
 * One change that a test has to notice.
 * @typedef {object} Mutant
 * @property {string} name what the changed code no longer does
 * @property {string} file beside or below the list
 * @property {string} search text that stands in the file exactly once
 * @property {string} replace
 * @property {string} tests part of the test file's path
 * @property {string} test part of the name of the test that fails, its describes included
 */

/** @returns {Promise<Mutant[]>} `file` from the root of the tree */
async function loadMutants(words) {
  const filesIn = (folder) => readdirSync(path.join(root, folder), { recursive: true });
  const files = SOURCES.flatMap((folder) => filesIn(folder).map((file) => path.join(folder, file)));
  const lists = files.filter((file) => file.endsWith('.mutants.mjs')).toSorted();
  const mutants = [];
  for (const list of lists) {
    const { mutants: listed } = await import(pathToFileURL(path.join(root, list)).href);
    mutants.push(...listed.map((mutant) => ({ ...mutant, list, file: path.join(path.dirname(list), mutant.file) })));
  }
  return mutants.filter(
    ({ list, name }) => words.length === 0 || words.some((word) => `${list} ${name}`.includes(word)),
  );
}

/** The file's text with the change. @throws StepError where `search` does not stand in it exactly once */
function mutated({ name, file, search, replace }) {
  const parts = readFileSync(path.join(root, file), 'utf8').split(search);
  if (parts.length === 2) return parts.join(replace);
  throw new StepError(`${name}: the search text stands in ${file} ${parts.length - 1} times instead of once.`);
}

/** The sources of this tree in a folder of their own, over the same node_modules. */
function copyTree(number) {
  const folder = path.join(root, `var/mutants/${number}`);
  rmSync(folder, { recursive: true, force: true });
  for (const name of COPIED) {
    const filter = (file) => !NOT_COPIED.has(path.basename(file));
    cpSync(path.join(root, name), path.join(folder, name), { recursive: true, filter });
  }
  for (const name of ['.', ...COPIED.filter((each) => each.includes('/'))]) {
    symlinkSync(path.join(root, name, 'node_modules'), path.join(folder, name, 'node_modules'), 'dir');
  }
  return folder;
}

/** Every test of a run, and what went wrong before any could run. */
async function runJest(folder, args, env) {
  const report = path.join(folder, 'report.json');
  rmSync(report, { force: true });
  const { output } = await runNode(tool('jest'), [...args, '--runInBand', '--json', `--outputFile=${report}`], {
    nodeArgs: ['--experimental-vm-modules', '--no-warnings=ExperimentalWarning'],
    cwd: folder,
    env,
    quiet: true,
  });
  const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
  const broken = testResults.find(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  if (broken) throw new StepError(`${broken.name} does not run:\n${broken.message}`);
  return { tests: testResults.flatMap(({ assertionResults }) => assertionResults), output };
}

/** Each named test exists and passes while nothing is changed. */
async function checkUnchanged(folder, mutants, env) {
  const { tests } = await runJest(folder, [...new Set(mutants.map(({ tests: words }) => words))], env);
  const passing = tests.filter(({ status }) => status === 'passed').map(({ fullName }) => fullName);
  for (const { name, test } of mutants) {
    if (!passing.some((each) => each.includes(test)))
      throw new StepError(`${name}: no passing test is named "${test}".`);
  }
}

/** @returns the full name of the test that failed; undefined where the mutant survived */
async function failingTest(folder, mutant, env) {
  const file = path.join(folder, mutant.file);
  const original = readFileSync(file, 'utf8');
  writeFileSync(file, mutated(mutant));
  try {
    const name = mutant.test.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
    const [, workspace] = mutant.file.split(path.sep);
    const args = [mutant.tests, `--selectProjects=${workspace}`, `--testNamePattern=${name}`];
    const { tests } = await runJest(folder, args, env);
    return tests.find(({ status }) => status === 'failed')?.fullName;
  } finally {
    writeFileSync(file, original);
  }
}

await command(async (args) => {
  await ensureInstalled();
  const words = args.filter((arg) => arg !== '--check');
  const mutants = await loadMutants(words);
  if (mutants.length === 0) throw new StepError('No mutant has this in its name.');
  for (const mutant of mutants) mutated(mutant);
  if (args.includes('--check')) return 0;
  mkdirSync(path.join(root, 'var/mutants'), { recursive: true });
  const folders = Array.from({ length: IN_PARALLEL }, (_, number) => copyTree(number + 1));
  const services = await findServices();
  const survivors = [];
  try {
    await checkUnchanged(folders[0], mutants, services.env);
    const waiting = [...mutants];
    const work = async (folder) => {
      for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) {
        const started = Date.now();
        const failed = await failingTest(folder, mutant, services.env);
        if (!failed) survivors.push(mutant.name);
        const seconds = ((Date.now() - started) / 1000).toFixed(1).padStart(5);
        console.log(`${seconds} s  ${mutant.name}\n         ${mutant.file}\n         ${failed ?? 'SURVIVED'}`);
      }
    };
    await Promise.all(folders.map(work));
  } finally {
    await services.stop();
  }
  console.log(`\n${mutants.length - survivors.length} mutants fail their test, ${survivors.length} survive.`);
  return survivors.length > 0 ? 1 : 0;
});
