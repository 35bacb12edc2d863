import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { command, root } from './processes.mjs';
import { ensureInstalled, runNodeQuietly, tool } from './toolchain.mjs';

/** The rules and the server, into their dist folders. */
export function buildServer() {
  return runNodeQuietly('Building the server', tool('typescript', { bin: 'tsc' }), [
    '-b',
    'packages/domain',
    'packages/i18n',
    'apps/api',
  ]);
}

/** The pages, into apps/web/dist: the dashboard first, which empties the folder, then the light pages beside it. */
export async function buildPages() {
  const vite = (what, args) =>
    runNodeQuietly(what, tool('vite', { from: 'apps/web' }), ['build', ...args], { cwd: path.join(root, 'apps/web') });
  await vite('Building the dashboard', []);
  await vite('Building the light pages', ['--config', 'vite.light.config.ts']);
  await vite('Building their server', ['--config', 'vite.light.config.ts', '--ssr', 'src/app/light-server.tsx']);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await command(async () => {
    await ensureInstalled();
    await buildServer();
    await buildPages();
  });
}
