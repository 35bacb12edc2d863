// One tool a check: the form, the mistakes, who may import whom, what nobody uses or reads. `--fix` mends the form.
import { pathToFileURL } from 'node:url';
import { checkMessages } from './messages.mjs';
import { command, StepError } from './processes.mjs';
import { ensureInstalled, runNode, tool } from './toolchain.mjs';

/** Each check: its name, and what checks it: told by an exit code, or thrown as a sentence. */
export const checks = {
  format: () => runNode(tool('prettier'), ['--check', '--log-level=warn', '.']),
  lint: () => runNode(tool('oxlint'), ['--deny-warnings']),
  imports: () => runNode(tool('dependency-cruiser', { bin: 'depcruise' }), ['--output-type=err', 'apps', 'packages']),
  'dead code': () => runNode(tool('knip'), ['--no-progress', '--treat-config-hints-as-errors']),
  messages: checkMessages,
  'mutant lists': () => runNode('scripts/mutants.mjs', ['--check']),
};

/** Whether a check is kept. */
async function isKept(check) {
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
      await runNode(tool('prettier'), ['--write', '--log-level=warn', '.']);
      await runNode(tool('oxlint'), ['--fix']);
    }
    const broken = [];
    for (const [name, check] of Object.entries(checks)) {
      console.log(`\n${name}`);
      if (!(await isKept(check))) broken.push(name);
    }
    console.log(broken.length === 0 ? '\nEvery check is kept.' : `\nBroken: ${broken.join(', ')}.`);
    return broken.length === 0 ? 0 : 1;
  });
}
