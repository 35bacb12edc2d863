import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';

/** The one script of the build: long enough to be worth compressing. */
export const SCRIPT = `console.log(${JSON.stringify('a page '.repeat(500))});\n`;

/** The page's own query, which its build copies. */
const PREVIEW_QUERY = path.join(__dirname, '../../web/src/features/acceptance/invitation-preview.graphql');

const page = (name: string, more = '') => `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    ${more}<title>${name} · Matricula</title>
    <script type="module" crossorigin src="/assets/${name}-4f2a.js"></script>
  </head>
  <body>
    <div id="root"></div>
  </body>
</html>
`;

/** A build of the pages as small as can be, in a folder that is there while the sentences of a describe run. */
export function aWebBuild(): () => string {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'matricula-web-'));
    const files: Record<string, string | Buffer> = {
      'index.html': page('dashboard'),
      'join.html': page('join', '<meta name="robots" content="noindex" />\n    '),
      'invitation-preview.graphql': readFileSync(PREVIEW_QUERY),
      'favicon.svg': '<svg xmlns="http://www.w3.org/2000/svg" />',
      '.vite/manifest.json': '{}',
      'assets/join-4f2a.js': SCRIPT,
      'assets/join-4f2a.js.br': brotliCompressSync(SCRIPT),
      'assets/join-4f2a.js.gz': gzipSync(SCRIPT),
    };
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
      writeFileSync(path.join(folder, name), content);
    }
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return () => folder;
}
