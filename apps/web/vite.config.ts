import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';

const api = 'http://127.0.0.1:4000';
/** The pages that the API renders. */
const lightPages = Object.fromEntries(
  ['/i/', '/join', '/sign-in', '/forgot-password', '/reset-password', '/choose-password'].map((prefix) => [
    prefix,
    api,
  ]),
);
const page = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** Puts style sheets after the first content: they hold the script back, and not the first paint. */
function stylesAfterContent(): Plugin {
  return {
    name: 'styles-after-content',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const links = html.match(/ *<link rel="stylesheet"[^>]*>\n?/g) ?? [];
        const without = links.reduce((rest, link) => rest.replace(link, ''), html);
        return without.replace('    <noscript>', () => `${links.join('')}    <noscript>`);
      },
    },
  };
}

/** Writes a Brotli and a gzip copy beside each script and style: the server sends them as they are. */
export function compressedCopies(): Plugin {
  return {
    name: 'compressed-copies',
    apply: 'build',
    writeBundle({ dir = '' }, bundle) {
      for (const fileName of Object.keys(bundle).filter((name) => /\.(js|css|svg)$/.test(name))) {
        const file = path.join(dir, fileName);
        const bytes = readFileSync(file);
        writeFileSync(`${file}.br`, brotliCompressSync(bytes));
        writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
      }
    },
  };
}

// Vite reads the default export.
export default defineConfig({
  plugins: [react(), stylesAfterContent(), compressedCopies()],
  // The domain's sources, so that neither a build of it nor a watcher is needed while developing.
  resolve: { conditions: ['source', ...defaultClientConditions] },
  server: {
    port: 5173,
    strictPort: true,
    proxy: {
      '/graphql': api,
      ...lightPages,
      '/assets/': api,
      '/media/': api,
      '/dev/': api,
      '/healthz': api,
    },
  },
  build: {
    target: 'baseline-widely-available',
    // The server reads it to know what each page needs.
    manifest: true,
    // The content policy allows no data: address for scripts or styles; small files stay files.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { dashboard: page('index.html') },
      // What no release of ours changes stays in the browser's cache.
      output: { codeSplitting: { groups: [{ name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// }] } },
    },
  },
});
