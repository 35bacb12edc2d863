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

/** The pages, into apps/web/dist. */
export function buildPages() {
  return runNodeQuietly('Building the pages', tool('vite', { from: 'apps/web' }), ['build'], {
    cwd: path.join(root, 'apps/web'),
  });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await command(async () => {
    await ensureInstalled();
    await buildServer();
    await buildPages();
  });
}
