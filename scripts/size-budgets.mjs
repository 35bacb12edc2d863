// What each page loads, file by file, against what performance.md promises of it. Sizes are gzip, in kB of 1000 bytes.
// The journeys hold the acceptance route to the same figure by what a browser really fetches.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { command, root, StepError } from './processes.mjs';

const dist = path.join(root, 'apps/web/dist');
const KILOBYTE = 1000;
const ACCEPTANCE_MAX = 100 * KILOBYTE;
const DASHBOARD_SHELL_MAX = 240 * KILOBYTE;
const FEATURE_MAX = 60 * KILOBYTE;

const kilobytes = (bytes) => `${(bytes / KILOBYTE).toFixed(1)} kB`;

/** Every script and style that arrives with a chunk: its own and those of its static imports. */
function filesOf(manifest, key, seen = new Set()) {
  if (seen.has(key)) return new Set();
  seen.add(key);
  const { file, css = [], imports = [] } = manifest[key];
  return new Set([file, ...css, ...imports.flatMap((each) => [...filesOf(manifest, each, seen)])]);
}

/** What a page loads: what its HTML names, and all that arrives with its own chunk. */
function filesOfPage(manifest, page) {
  const html = readFileSync(path.join(dist, page), 'utf8');
  const named = [...html.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, file]) => file);
  return new Set([...filesOf(manifest, page), ...named]);
}

/** The keys that a chunk loads later, and those that these load. */
function lazyChunksOf(manifest, key, seen = new Set(), lazy = new Set()) {
  if (seen.has(key)) return lazy;
  seen.add(key);
  const { imports = [], dynamicImports = [] } = manifest[key];
  for (const each of dynamicImports) lazy.add(each);
  for (const each of [...imports, ...dynamicImports]) lazyChunksOf(manifest, each, seen, lazy);
  return lazy;
}

/** Prints the table. @returns the names of what is above its budget */
export function checkSizeBudgets() {
  const manifestFile = path.join(dist, '.vite/manifest.json');
  if (!existsSync(manifestFile)) throw new StepError('The pages are not built: run `npm run build` first.');
  const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
  for (const page of ['join.html', 'index.html']) {
    if (!manifest[page]?.isEntry) throw new StepError(`The build has no page ${page}: its budget cannot be checked.`);
  }
  const size = (file) => gzipSync(readFileSync(path.join(dist, file))).length;
  const shell = filesOfPage(manifest, 'index.html');
  const features = [...lazyChunksOf(manifest, 'index.html')].map((key) => ({
    name: manifest[key].src ?? manifest[key].name ?? key,
    files: [...filesOf(manifest, key)].filter((file) => !shell.has(file)),
    budget: FEATURE_MAX,
  }));
  const loads = [
    { name: 'acceptance route', files: [...filesOfPage(manifest, 'join.html')], budget: ACCEPTANCE_MAX },
    { name: 'dashboard shell', files: [...shell], budget: DASHBOARD_SHELL_MAX },
    ...features.toSorted((one, other) => one.name.localeCompare(other.name)),
  ];
  const above = [];
  for (const { name, files, budget } of loads) {
    const total = files.reduce((sum, file) => sum + size(file), 0);
    const verdict = total <= budget ? 'within' : 'ABOVE';
    if (total > budget) above.push(name);
    console.log(`  ${name}: ${kilobytes(total)}, ${verdict} its ${kilobytes(budget)}`);
    for (const file of files.toSorted((one, other) => size(other) - size(one)))
      console.log(`      ${kilobytes(size(file)).padStart(9)}  ${file}`);
  }
  return above;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await command(async () => {
    const above = checkSizeBudgets();
    if (above.length > 0) throw new StepError(`Above the size budget: ${above.join(', ')}.`);
  });
}
