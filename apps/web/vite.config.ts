import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig, type Plugin } from 'vite';

const api = 'http://127.0.0.1:4000';
const page = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** In development what the server does in production: the acceptance route and `/join` have a page of their own. */
function acceptancePage(): Plugin {
  return {
    name: 'acceptance-page',
    configureServer(server) {
      server.middlewares.use((request, _response, next) => {
        const { pathname } = new URL(request.url ?? '/', api);
        if (pathname === '/join' || pathname.startsWith('/i/')) request.url = '/join.html';
        next();
      });
    },
  };
}

// Vite reads the default export.
export default defineConfig({
  plugins: [react(), acceptancePage()],
  // The domain's sources, so that neither a build of it nor a watcher is needed while developing.
  resolve: { conditions: ['source', ...defaultClientConditions] },
  server: {
    port: 5173,
    strictPort: true,
    proxy: { '/graphql': api, '/media/': api, '/dev/': api, '/healthz': api },
  },
  build: {
    target: 'baseline-widely-available',
    // The server reads it to know what each page needs.
    manifest: true,
    // The content policy allows no data: address for scripts or styles; small files stay files.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { dashboard: page('index.html'), join: page('join.html') },
      // What both pages need and no release of ours changes stays in the browser's cache.
      output: { codeSplitting: { groups: [{ name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// }] } },
    },
  },
});
