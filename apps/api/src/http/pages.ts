import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Context } from '../graphql/context.js';
import { serveLightPages } from './light-pages.js';
import { sendStatus } from './send-status.js';

const A_YEAR = '365d';

export interface PageParts {
  /** The SPA's production build. */
  readonly webFolder: string;
  /** Where background images lie; made where they are missing. */
  readonly mediaFolders: readonly string[];
  readonly publicUrl: string;
  readonly schema: GraphQLSchema;
  contextOf(request: FastifyRequest, reply: FastifyReply): Context;
}

/**
 * The pages and their files: the light ones, which are rendered here, and the dashboard everywhere else; and the
 * background images.
 */
export async function servePages(server: FastifyInstance, parts: PageParts): Promise<void> {
  const { webFolder, mediaFolders, publicUrl, contextOf } = parts;
  for (const folder of mediaFolders) mkdirSync(folder, { recursive: true });
  await serveFolder(server, '/media/', mediaFolders, false);
  if (!existsSync(path.join(webFolder, 'index.html'))) return; // API alone: tests, and the development server
  await serveFolder(server, '/assets/', [path.join(webFolder, 'assets')], true);
  await server.register(fastifyStatic, {
    root: webFolder,
    wildcard: false,
    globIgnore: ['**/*.html', '**/*.br', '**/*.gz', 'assets/**', '.vite/**', 'server/**'],
    index: false,
    decorateReply: false,
  });

  await serveLightPages(server, { webFolder, publicUrl, schema: parts.schema, contextOf });
  const dashboard = readFileSync(path.join(webFolder, 'index.html'), 'utf8');
  server.get('/*', async (request, reply) =>
    isPage(server, request) ? sendPage(reply, dashboard) : sendStatus(reply, 404, 'There is nothing at this URL.'),
  );
}

/**
 * Whether a path is one of the dashboard's pages, or may be: the dashboard itself says so where it has none. The start
 * page is sent to whoever takes anything, such as curl, uptime checks and link previews; other paths to browsers only.
 * Files, dot files, and our own routes with a slash at their end are no pages.
 */
function isPage(server: FastifyInstance, request: FastifyRequest): boolean {
  const url = pathOf(request);
  const accept = request.headers.accept ?? '*/*';
  if (url === '/') return /text\/html|text\/\*|\*\/\*/.test(accept);
  const isFile = path.extname(url) !== '' || /\/(\.|%2e)/i.test(url);
  const isRoute = server.hasRoute({ method: 'GET', url: url.replace(/\/+$/, '') });
  return accept.includes('text/html') && !isFile && !isRoute;
}

/** The path as it was sent, without the query. */
function pathOf(request: FastifyRequest): string {
  return request.url.split('?')[0]!;
}

/**
 * Files whose names change with their contents.
 * @param preCompressed whether the build has left a compressed copy beside each
 */
async function serveFolder(
  server: FastifyInstance,
  prefix: string,
  roots: readonly string[],
  preCompressed: boolean,
): Promise<void> {
  const kept = { immutable: true, maxAge: A_YEAR, index: false, decorateReply: false } as const;
  await server.register(fastifyStatic, { root: [...roots], prefix, preCompressed, ...kept });
}

/** HTML, with the nonce for its style elements: the one that it brings, and those that its script makes. */
function sendPage(reply: FastifyReply, html: string): FastifyReply {
  const nonce = `<meta name="csp-nonce" content="${reply.cspNonce.style}" />`;
  return reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-cache')
    .send(html.replace('<head>', () => `<head>\n    ${nonce}`).replace('CSP_NONCE', () => reply.cspNonce.style));
}
