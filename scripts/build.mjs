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

/** Vite's arguments for the light pages' script, and for the module by which the API renders them. */
const lightPagesBuild = ['--config', 'vite.light.config.ts'];
const lightServerBuild = [...lightPagesBuild, '--ssr', 'src/app/light-server.tsx'];
export const lightBuilds = [lightPagesBuild, lightServerBuild];

/** The pages, into apps/web/dist: the dashboard first, which empties the folder, then the light pages beside it. */
export async function buildPages() {
  await vite('Building the dashboard', []);
  await vite('Building the light pages', lightPagesBuild);
  await buildLightServer();
}

/**
 * The module by which the API renders the light pages.
 * @param outDir where it goes; apps/web/dist/server otherwise
 */
export function buildLightServer(outDir) {
  return vite('Building the light server', outDir ? [...lightServerBuild, '--outDir', outDir] : lightServerBuild);
}

function vite(what, args) {
  return runNodeQuietly(what, tool('vite', { from: 'apps/web' }), ['build', ...args], {
    cwd: path.join(root, 'apps/web'),
    // Whatever runs this, such as Jest with NODE_ENV=test: the build is the one that goes out.
    env: { NODE_ENV: 'production' },
  });
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await command(async () => {
    await ensureInstalled();
    await buildServer();
    await buildPages();
  });
}
