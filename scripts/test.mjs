// Every check before a release, step by step. `npm test -- --only lint,jest` runs those steps;
// any other word goes to jest as a part of a test file's path: `npm test -- accept-invitation`.
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildPages, buildServer } from './build.mjs';
import { checks } from './lint.mjs';
import { findServices } from './services.mjs';
import { command, root, StepError } from './processes.mjs';
import { ensureInstalled, node24, runNode, tool } from './toolchain.mjs';

const isCi = /^(1|true)$/.test(process.env.CI ?? '');
const WORKERS = 2;

/** A step that could not run for want of something. */
class Skipped extends Error {}

/** Jest's own counts, of one run. A file that does not even load counts as one failure. */
async function jest(name, args, env) {
  const report = path.join(root, `var/test/${name}.json`);
  mkdirSync(path.dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const { code } = await runNode(tool('jest'), [...args, '--json', `--outputFile=${report}`], {
    nodeArgs: ['--experimental-vm-modules', '--no-warnings=ExperimentalWarning'],
    env,
  });
  if (!existsSync(report)) throw new StepError('Jest ended without a report.');
  const results = JSON.parse(readFileSync(report, 'utf8'));
  const failed = results.numFailedTests + results.numRuntimeErrorTestSuites;
  if (code !== 0 && failed === 0) throw new StepError('Jest refuses the run although no test failed: see above.');
  return { passed: results.numPassedTests, failed, skipped: results.numPendingTests + results.numTodoTests };
}

/** Checks a program's outcome: a step passes with exit code 0. */
async function passes(work) {
  const result = await work;
  if (result && result.code !== 0) throw new StepError('');
}

const steps = {
  types: async () => {
    await buildServer();
    const projects = [
      'packages/domain/tsconfig.test.json',
      'packages/i18n/tsconfig.test.json',
      'apps/api/tsconfig.test.json',
      'apps/web',
    ];
    for (const project of projects) {
      await passes(runNode(tool('typescript', { bin: 'tsc' }), ['-p', project, '--noEmit']));
    }
  },
  ...Object.fromEntries(Object.entries(checks).map(([name, check]) => [name, () => passes(check())])),
  drift: () => passes(runNode('scripts/codegen.mjs', ['--check'])),
  schema: () => passes(runNode('scripts/schema-style.mjs')),
  'schema changes': () => passes(runNode('scripts/schema-changes.mjs')),
  scripts: () => passes(runNode('scripts/*.test.mjs', [], { nodeArgs: ['--test', '--test-reporter=dot'] })),
  jest: ({ services, words }) => jest('jest', [`--maxWorkers=${WORKERS}`, ...words], services.env),
  build: () => buildPages(),
  sizes: ({ failed }) => {
    if (failed.includes('build')) throw new Skipped('The pages could not be built.');
    return passes(runNode(tool('size-limit')));
  },
  journeys: async ({ services, failed }) => {
    if (failed.includes('build')) throw new Skipped('The pages could not be built.');
    if (!services.env.CHROMIUM_PATH) throw new Skipped('There is no Chromium.');
    return jest('journeys', ['--config=apps/web/e2e/jest.config.cjs', '--runInBand'], services.env);
  },
};
const stepsWithServices = ['jest', 'journeys'];

function chosenSteps(args) {
  const { only, words } = readArguments(args);
  if (!only) return { words, names: words.length > 0 ? ['jest'] : Object.keys(steps) };
  const unknown = only.filter((name) => !(name in steps));
  if (unknown.length === 0) return { words, names: only };
  throw new StepError(`There is no step ${unknown.join(', ')}; there are: ${Object.keys(steps).join(', ')}.`);
}

function readArguments(args) {
  const at = args.findIndex((arg) => arg === '--only' || arg.startsWith('--only='));
  if (at < 0) return { words: args };
  const isApart = args[at] === '--only';
  const list = isApart ? (args[at + 1] ?? '') : args[at].slice('--only='.length);
  return { only: list.split(','), words: args.toSpliced(at, isApart ? 2 : 1) };
}

/** Runs one step and returns its outcome. */
async function runStep(name, work) {
  console.log(`\n── ${name} ${'─'.repeat(70 - name.length)}`);
  const started = Date.now();
  const outcome = { name, tests: undefined, state: 'passed' };
  try {
    outcome.tests = await work();
    if (outcome.tests?.failed > 0) outcome.state = 'failed';
  } catch (error) {
    outcome.state = error instanceof Skipped ? 'skipped' : 'failed';
    const words = error instanceof StepError || error instanceof Skipped ? error.message : error;
    if (words) console.error(words);
  }
  return { ...outcome, seconds: (Date.now() - started) / 1000 };
}

/** The table of steps, what is missing, and the closing line. @returns the exit code */
function conclude(outcomes, missing) {
  console.log(`\n── summary ${'─'.repeat(63)}`);
  const totals = { passed: 0, failed: 0, skipped: 0 };
  for (const { name, state, tests, seconds } of outcomes) {
    // A step of tests counts as its tests, any other as one.
    const counts = tests ?? { [state]: 1 };
    for (const key of Object.keys(totals)) totals[key] += counts[key] ?? 0;
    const counted = tests ? `  ${tests.passed} passed, ${tests.failed} failed, ${tests.skipped} skipped` : '';
    console.log(`  ${state.padEnd(8)} ${name.padEnd(14)} ${seconds.toFixed(1).padStart(6)} s${counted}`);
  }
  for (const { name, install, variable } of missing) {
    console.log(
      `\n  !! ${name} was not found: what needs it was NOT TESTED.\n     Install it: ${install}   (or set ${variable})`,
    );
    if (isCi) totals.failed += 1;
  }
  console.log('\nCounted: every test and journey, and each other step as one.');
  const skipped = totals.skipped > 0 ? `, ${totals.skipped} skipped` : '';
  console.log(`${totals.passed} passed, ${totals.failed} failed${skipped}`);
  return totals.failed > 0 ? 1 : 0;
}

await command(async (args) => {
  const { names, words } = chosenSteps(args);
  const outcomes = [await runStep('install', () => ensureInstalled().then(() => void node24()))];
  if (outcomes[0].state === 'failed') return conclude(outcomes, []);
  const services = names.some((name) => stepsWithServices.includes(name)) ? await findServices() : undefined;
  try {
    for (const name of Object.keys(steps).filter((each) => names.includes(each))) {
      const failed = outcomes.filter(({ state }) => state === 'failed').map((outcome) => outcome.name);
      outcomes.push(await runStep(name, async () => steps[name]({ services, words, failed })));
    }
  } finally {
    await services?.stop();
  }
  return conclude(outcomes, services?.missing ?? []);
});
