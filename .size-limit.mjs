// What each page loads, against what docs/performance.md promises of it: gzip, kB of 1000 bytes. What a chunk brings with
// it stands in the manifest of the build, so the checks are made from it. The journeys hold the acceptance route to the
// same figure by what a browser really fetches.
import { readFileSync } from 'node:fs';
import path from 'node:path';

const dist = 'apps/web/dist';
const read = (file) => readFileSync(path.join(import.meta.dirname, dist, file), 'utf8');
const manifest = JSON.parse(read('.vite/manifest.json'));
const lightManifest = JSON.parse(read('.vite/light-manifest.json'));

/** The chunks that arrive with a chunk: itself and its static imports. */
function withImports(key, seen = new Set()) {
  if (!seen.has(key)) for (const each of manifest[(seen.add(key), key)].imports ?? []) withImports(each, seen);
  return seen;
}

/** Every script and style of a chunk and its static imports. */
const filesOf = (key) => [...withImports(key)].flatMap((each) => [manifest[each].file, ...(manifest[each].css ?? [])]);

/** What a page loads: the files that its HTML names, and those of its chunk. */
function filesOfPage(page) {
  const named = [...read(page).matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(([, file]) => file);
  return new Set([...named, ...filesOf(page)]);
}

/** The chunks that a chunk loads later, and those that these load. */
function lazyChunksOf(key, lazy = new Set()) {
  for (const each of withImports(key)) {
    for (const later of manifest[each].dynamicImports ?? []) if (!lazy.has(later)) lazyChunksOf(later, lazy.add(later));
  }
  return lazy;
}

/** The scripts of a light page: its styles are in its HTML. */
const filesOfLightPage = (entry) =>
  [lightManifest[entry], ...(lightManifest[entry].imports ?? []).map((key) => lightManifest[key])].map(
    ({ file }) => file,
  );

const check = (name, limit, files) => ({ name, limit, gzip: true, path: files.map((file) => `${dist}/${file}`) });
const shell = filesOfPage('index.html');
const features = [...lazyChunksOf('index.html')]
  .map((key) => ({ key, own: filesOf(key).filter((file) => !shell.has(file)) }))
  // What a shared chunk already brings needs no check of its own.
  .filter(({ own }) => own.length > 0);

export default [
  check('acceptance route, script', '25 kB', filesOfLightPage('src/app/acceptance.tsx')),
  check('sign-in and passwords, script', '25 kB', filesOfLightPage('src/app/account.tsx')),
  check('dashboard shell', '200 kB', [...shell]),
  ...features.map(({ key, own }) => check(manifest[key].src ?? manifest[key].name ?? key, '60 kB', own)),
];
