import path from 'node:path';
import { buildPages, lightBuilds } from './build.mjs';
import { command, root, serve } from './processes.mjs';
import { ensureInstalled, node24, tool, toolEnvironment } from './toolchain.mjs';

const pages = 'http://localhost:5173';

await command(async () => {
  await ensureInstalled();
  // The API serves the light pages from their build.
  await buildPages();
  const api = [
    '--watch-path=apps/api/src',
    '--watch-path=packages/domain/src',
    '--watch-path=packages/i18n/src',
    '--watch-path=apps/web/dist/server',
    '--watch-preserve-output',
    // The domain's sources, compiled on the way like the server's own.
    '--conditions=source',
    '--import=@oxc-node/core/register',
    'apps/api/src/main.ts',
  ];
  const env = {
    PUBLIC_URL: process.env.PUBLIC_URL ?? pages,
    PORT: '4000',
    OXC_TSCONFIG_PATH: 'apps/api/tsconfig.json',
  };
  console.log(`The pages, reloading as you type, will be at ${pages}`);
  const web = { cwd: path.join(root, 'apps/web'), env: toolEnvironment() };
  const vite = tool('vite', { from: 'apps/web' });
  return serve([
    [node24(), api, { env: toolEnvironment(env) }],
    [node24(), [vite], web],
    ...lightBuilds.map((args) => [node24(), [vite, 'build', '--watch', '--logLevel=warn', ...args], web]),
  ]);
});
