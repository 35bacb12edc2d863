import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { LIGHT_MANIFEST_FILE, LIGHT_SERVER_FILE, MANIFEST_FILE } from '../src/http/light-build.js';

/** A script of the build: long enough to be worth compressing. */
export const SCRIPT = `console.log(${JSON.stringify('a page '.repeat(500))});\n`;
/** The style sheet of the light pages. */
export const LIGHT_CSS = 'body>main{margin:0}';

/** What `test/build-light-server.mjs` has built for this run. */
const LIGHT_SERVER = path.join(__dirname, '../../../var/test/light-server/light-server.js');

const DASHBOARD = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>dashboard · Matricula</title>
    <script type="module" crossorigin src="/assets/dashboard-4f2a.js"></script>
  </head>
  <body>
    <div id="root"></div>
  </body>
</html>
`;

const LIGHT_MANIFEST = {
  'src/app/acceptance.tsx': {
    file: 'assets/acceptance-4f2a.js',
    css: ['assets/acceptance-4f2a.css'],
    imports: ['_shared.js'],
  },
  'src/app/account.tsx': { file: 'assets/account-4f2a.js', imports: ['_shared.js'] },
  '_shared.js': { file: 'assets/shared-4f2a.js' },
};

/** A build of the pages as small as can be, with the real light server, in a folder that lasts as long as a describe. */
export function aWebBuild(): () => string {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'matricula-web-'));
    const files: Record<string, string | Buffer> = {
      'index.html': DASHBOARD,
      'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg" />',
      [MANIFEST_FILE]: JSON.stringify({ 'index.html': { file: 'assets/dashboard-4f2a.js' } }),
      [LIGHT_MANIFEST_FILE]: JSON.stringify(LIGHT_MANIFEST),
      'assets/acceptance-4f2a.css': LIGHT_CSS,
      'assets/acceptance-4f2a.js': SCRIPT,
      'assets/acceptance-4f2a.js.br': brotliCompressSync(SCRIPT),
      'assets/acceptance-4f2a.js.gz': gzipSync(SCRIPT),
      // As apps/web/package.json says of the real build.
      'server/package.json': '{"type":"module"}',
    };
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
      writeFileSync(path.join(folder, name), content);
    }
    copyFileSync(LIGHT_SERVER, path.join(folder, LIGHT_SERVER_FILE));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return () => folder;
}
