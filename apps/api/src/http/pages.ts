import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { tellStatus } from './http-server.js';

const A_YEAR = '365d';

/**
 * The SPA's two pages and their files: the acceptance route, small, at /i/… and /join, and the dashboard everywhere
 * else; and the background images.
 */
export async function servePages(
  server: FastifyInstance,
  { webFolder, mediaFolders }: { webFolder: string; mediaFolders: readonly string[] },
): Promise<void> {
  for (const folder of mediaFolders) mkdirSync(folder, { recursive: true });
  await server.register(fastifyStatic, {
    root: [...mediaFolders],
    prefix: '/media/',
    immutable: true,
    maxAge: A_YEAR,
    index: false,
    decorateReply: false,
  });
  if (!existsSync(path.join(webFolder, 'index.html'))) return; // API alone: tests, and the development server
  await server.register(fastifyStatic, {
    root: path.join(webFolder, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: A_YEAR,
    index: false,
    decorateReply: false,
  });
  await server.register(fastifyStatic, {
    root: webFolder,
    wildcard: false,
    globIgnore: ['**/*.html', 'assets/**', '.vite/**'],
    index: false,
    decorateReply: false,
  });

  const dashboard = page(path.join(webFolder, 'index.html'));
  const acceptance = page(path.join(webFolder, 'join.html'));
  server.get('/i/:code', async (_request, reply) => acceptance(reply));
  server.get('/join', async (_request, reply) => acceptance(reply));
  server.get('/*', async (request, reply) => {
    const isPage = request.headers.accept?.includes('text/html') && !path.extname(request.url.split('?')[0]!);
    return isPage ? dashboard(reply) : tellStatus(reply, 404, 'There is nothing at this address.');
  });
}

/** An HTML file, sent with the nonce that its own style elements bear. */
function page(file: string): (reply: FastifyReply) => FastifyReply {
  const html = readFileSync(file, 'utf8');
  return (reply) =>
    reply
      .type('text/html; charset=utf-8')
      .header('cache-control', 'no-cache')
      .send(html.replace('<head>', `<head><meta name="csp-nonce" content="${reply.cspNonce.style}">`));
}
