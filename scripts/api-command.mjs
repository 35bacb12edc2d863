// `npm run migrate` and `npm run seed`: one command of the built server, then the end.
import { buildServer } from './build.mjs';
import { command } from './processes.mjs';
import { ensureInstalled, runNode } from './toolchain.mjs';

await command(async (args) => {
  await ensureInstalled();
  await buildServer();
  const { code } = await runNode('apps/api/dist/main.js', args);
  return code;
});
