import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isDatabaseAway } from '../database/database-errors.js';
import { toInvitationPreview, type AcceptanceVisit } from '../modules/invitations/index.js';
import { wholeSeconds } from '../rate-limit/attempt-limiter.js';
import { renderAcceptancePage } from './acceptance-page.js';
import { RETRY_AFTER_SECONDS, sendStatus } from './send-status.js';

const A_YEAR = '365d';

export interface PageParts {
  /** The SPA's production build. */
  readonly webFolder: string;
  /** Where background images lie; made where they are missing. */
  readonly mediaFolders: readonly string[];
  readonly publicUrl: string;
  visit(code: string, request: FastifyRequest): Promise<AcceptanceVisit>;
}

/**
 * The SPA's two pages and their files: the acceptance route, small, at /i/… and /join, and the dashboard everywhere
 * else; and the background images.
 */
export async function servePages(server: FastifyInstance, parts: PageParts): Promise<void> {
  const { webFolder, mediaFolders, publicUrl } = parts;
  for (const folder of mediaFolders) mkdirSync(folder, { recursive: true });
  await serveFolder(server, '/media/', mediaFolders, false);
  if (!existsSync(path.join(webFolder, 'index.html'))) return; // API alone: tests, and the development server
  await serveFolder(server, '/assets/', [path.join(webFolder, 'assets')], true);
  await server.register(fastifyStatic, {
    root: webFolder,
    wildcard: false,
    globIgnore: ['**/*.html', '**/*.br', '**/*.gz', 'assets/**', '.vite/**'],
    index: false,
    decorateReply: false,
  });

  const dashboard = readFileSync(path.join(webFolder, 'index.html'), 'utf8');
  const acceptance = readFileSync(path.join(webFolder, 'join.html'), 'utf8');
  const unlisted = (reply: FastifyReply) => reply.header('x-robots-tag', 'noindex');
  // Whatever follows /i/ is a code that somebody tries: too long, cut by a slash, or with the slash that some chats add.
  server.get<{ Params: { '*': string } }>('/i/*', async (request, reply) => {
    const visit = await parts.visit(request.params['*'].replace(/\/$/, ''), request).catch((error: unknown) => {
      if (!isDatabaseAway(error)) throw error;
      request.log.error('the database is away');
      return null;
    });
    // The page itself tries again, and says what is the matter.
    if (!visit) return sendPage(unlisted(reply.status(503).header('retry-after', RETRY_AFTER_SECONDS)), acceptance);
    const { preview, institution } = visit;
    if (preview.kind === 'throttled') {
      return sendPage(unlisted(reply.status(429).header('retry-after', wholeSeconds(preview.waitMs))), acceptance);
    }
    const data = { invitationPreview: preview.kind === 'found' ? toInvitationPreview(preview.row) : null, institution };
    const address = { publicUrl, path: request.url.split('?')[0]! };
    return sendPage(unlisted(reply), renderAcceptancePage(acceptance, data, address));
  });
  for (const join of ['/join', '/join/']) {
    server.get(join, async (_request, reply) => sendPage(unlisted(reply), acceptance));
  }
  server.get('/*', async (request, reply) => {
    const isPage = request.headers.accept?.includes('text/html') && !path.extname(request.url.split('?')[0]!);
    return isPage ? sendPage(reply, dashboard) : sendStatus(reply, 404, 'There is nothing at this address.');
  });
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
