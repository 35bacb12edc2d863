import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import { isDatabaseAway } from '../database/database-errors.js';
import type { Context } from '../graphql/context.js';
import { renderAcceptancePage } from './acceptance-page.js';
import { pageDataLoader, PREVIEW_QUERY_FILE } from './page-data.js';
import { RETRY_AFTER_SECONDS } from '../graphql/service-busy.js';
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
 * The SPA's two pages and their files: the acceptance route, small, at /i/… and /join, and the dashboard everywhere
 * else; and the background images.
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
    globIgnore: ['**/*.html', '**/*.br', '**/*.gz', 'assets/**', '.vite/**', PREVIEW_QUERY_FILE],
    index: false,
    decorateReply: false,
  });

  const dashboard = readFileSync(path.join(webFolder, 'index.html'), 'utf8');
  const acceptance = readFileSync(path.join(webFolder, 'join.html'), 'utf8');
  const loadPageData = pageDataLoader(parts.schema, webFolder);
  const unlisted = (reply: FastifyReply) => reply.header('x-robots-tag', 'noindex');
  // Whatever follows /i/ is a code that somebody tries: too long, cut by a slash, or with the slash that some chats add.
  server.get<{ Params: { '*': string } }>('/i/*', async (request, reply) => {
    const code = request.params['*'].replace(/\/$/, '');
    const result = await loadPageData(code, contextOf(request, reply));
    if (result.kind === 'data') {
      const address = { publicUrl, path: pathOf(request) };
      return sendPage(unlisted(reply), renderAcceptancePage(acceptance, result.data, address));
    }
    // The page without its data: its script asks again, and shows what is the matter.
    const { extensions, originalError } = result.error;
    if (extensions.code === 'RATE_LIMITED') {
      const seconds = Number(extensions.retryAfterSeconds);
      return sendPage(unlisted(reply.status(429).header('retry-after', seconds)), acceptance);
    }
    if (!isDatabaseAway(originalError)) throw originalError ?? result.error;
    request.log.error('the database is away');
    return sendPage(unlisted(reply.status(503).header('retry-after', RETRY_AFTER_SECONDS)), acceptance);
  });
  for (const join of ['/join', '/join/']) {
    server.get(join, async (_request, reply) => sendPage(unlisted(reply), acceptance));
  }
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

/** HTML, with the nonce that its own style elements bear. */
function sendPage(reply: FastifyReply, html: string): FastifyReply {
  const nonce = `<meta name="csp-nonce" content="${reply.cspNonce.style}" />`;
  return reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-cache')
    .send(html.replace('<head>', () => `<head>\n    ${nonce}`));
}
