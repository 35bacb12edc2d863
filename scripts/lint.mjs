// One tool for each check: format, mistakes, imports, unused code and messages. `--fix` corrects what can be corrected.
import { pathToFileURL } from 'node:url';
import { checkMessages } from './messages.mjs';
import { command, StepError } from './processes.mjs';
import { ensureInstalled, runNode, tool } from './toolchain.mjs';

/** Each check by its name. It fails with an exit code, or throws a sentence. */
export const checks = {
  format: () => runNode(tool('prettier'), ['--check', '--cache', '--log-level=warn', '.']),
  lint: () => runNode(tool('oxlint'), ['--deny-warnings']),
  imports: () => runNode(tool('dependency-cruiser', { bin: 'depcruise' }), ['--output-type=err', 'apps', 'packages']),
  'dead code': () => runNode(tool('knip'), ['--no-progress', '--treat-config-hints-as-errors']),
  messages: checkMessages,
  'mutant lists': () => runNode('scripts/mutants.mjs', ['--check']),
};

/** Whether a check passes. */
async function passes(check) {
  try {
    return ((await check())?.code ?? 0) === 0;
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    console.error(error.message);
    return false;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await command(async (args) => {
    await ensureInstalled();
    if (args.includes('--fix')) {
      await runNode(tool('prettier'), ['--write', '--cache', '--log-level=warn', '.']);
      await runNode(tool('oxlint'), ['--fix']);
    }
    const failed = [];
    for (const [name, check] of Object.entries(checks)) {
      console.log(`\n${name}`);
      if (!(await passes(check))) failed.push(name);
    }
    console.log(failed.length === 0 ? '\nEvery check passes.' : `\nFailed: ${failed.join(', ')}.`);
    return failed.length === 0 ? 0 : 1;
  });
}
