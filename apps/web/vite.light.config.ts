// The pages that the server renders: a script for the browser, and with --ssr the module that the API imports.
import { defaultClientConditions, defaultServerConditions, defineConfig } from 'vite';
import { compressedCopies } from './vite.config.js';

// Vite reads the default export.
export default defineConfig(({ isSsrBuild }) => ({
  plugins: [isSsrBuild ? undefined : compressedCopies()],
  resolve: {
    conditions: ['source', ...defaultClientConditions],
    // The same components on a tenth of React's runtime (ADR 0019).
    alias: [
      { find: /^react-dom\/server$/, replacement: 'preact-render-to-string' },
      { find: /^react-dom\/client$/, replacement: 'preact/compat/client' },
      { find: /^react\/jsx-runtime$/, replacement: 'preact/jsx-runtime' },
      { find: /^react$/, replacement: 'preact/compat' },
    ],
  },
  ssr: { noExternal: true, resolve: { conditions: ['source', ...defaultServerConditions] } },
  build: {
    target: isSsrBuild ? 'node24' : 'baseline-widely-available',
    outDir: isSsrBuild ? 'dist/server' : 'dist',
    emptyOutDir: false,
    copyPublicDir: false,
    manifest: isSsrBuild ? false : '.vite/light-manifest.json',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The module is named where it is built: scripts/build.mjs.
    rolldownOptions: isSsrBuild ? {} : { input: ['src/app/acceptance.tsx', 'src/app/account.tsx'] },
  },
}));
