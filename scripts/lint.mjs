// One tool a law: the form, the mistakes, who may import whom, what nobody uses. `--fix` mends the form.
import { pathToFileURL } from 'node:url';
import { command } from './processes.mjs';
import { ensureInstalled, runNode, tool } from './toolchain.mjs';

/** Each law: its name, and what checks it. */
export const laws = {
  format: () => runNode(tool('prettier'), ['--check', '--log-level=warn', '.']),
  lint: () => runNode(tool('oxlint'), ['--deny-warnings']),
  imports: () => runNode(tool('dependency-cruiser', { bin: 'depcruise' }), ['--output-type=err', 'apps', 'packages']),
  'dead code': () => runNode(tool('knip'), ['--no-progress', '--no-config-hints']),
};

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await command(async (args) => {
    await ensureInstalled();
    if (args.includes('--fix')) {
      await runNode(tool('prettier'), ['--write', '--log-level=warn', '.']);
      await runNode(tool('oxlint'), ['--fix']);
    }
    const broken = [];
    for (const [name, check] of Object.entries(laws)) {
      console.log(`\n${name}`);
      if ((await check()).code !== 0) broken.push(name);
    }
    console.log(broken.length === 0 ? '\nEvery law is kept.' : `\nBroken: ${broken.join(', ')}.`);
    return broken.length === 0 ? 0 : 1;
  });
}
