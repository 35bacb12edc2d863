import { buildPages, buildServer } from './build.mjs';
import { command, serve } from './processes.mjs';
import { ensureInstalled, node24, toolEnvironment } from './toolchain.mjs';

await command(async () => {
  await ensureInstalled();
  await buildServer();
  await buildPages();
  // The server migrates, fills an empty embedded database with the demo, and prints its addresses.
  return serve([[node24(), ['apps/api/dist/main.js'], { env: toolEnvironment() }]]);
});
