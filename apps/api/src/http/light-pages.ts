import { isUtf8 } from 'node:buffer';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { Context } from '../graphql/context.js';
import { RETRY_AFTER_SECONDS } from '../graphql/service-busy.js';
import { compressLargeResponses } from './compression.js';
import { loadLightServer, readAssets, type LightResponse } from './light-build.js';
import { ownOrigin } from './own-origin.js';
import { operationRunner } from './page-operations.js';
import { httpError, sendStatus } from './send-status.js';

/** Name, email and a few hidden fields, percent-encoded. */
const FORM_MAX_BYTES = 8 * 1024;

export interface LightPageParts {
  /** The production build of apps/web. */
  readonly webFolder: string;
  readonly publicUrl: string;
  readonly schema: GraphQLSchema;
  contextOf(request: FastifyRequest, reply: FastifyReply): Context;
}

/**
 * The pages that students see first, rendered here by the components of apps/web: the acceptance route, which works
 * without JavaScript, and the pages to sign in (ADR 0019).
 */
export async function serveLightPages(server: FastifyInstance, parts: LightPageParts): Promise<void> {
  const { webFolder, publicUrl, contextOf } = parts;
  const light = await loadLightServer(webFolder);
  const assets = readAssets(webFolder, light.LIGHT_ENTRIES);
  const isOwnOrigin = ownOrigin(publicUrl);
  const run = operationRunner(parts.schema);

  await server.register(async (scope) => {
    await compressLargeResponses(scope);
    parseForms(scope);
    for (const route of light.LIGHT_ROUTES) {
      const { method, url } = route;
      scope.route({
        method,
        url,
        handler: async (request, reply) => {
          if (method === 'POST' && isFromAnotherSite(request, isOwnOrigin)) {
            return sendStatus(reply, 403, 'Forms of other sites may not be sent here.');
          }
          // An image of another site would spend its visitors' look-ups.
          if (isEmbeddedElsewhere(request)) return sendStatus(reply, 403, 'Open this page itself.');
          const context = contextOf(request, reply);
          const answer = await route.answer(
            {
              method,
              path: request.url.split('?')[0]!,
              query: new URLSearchParams(request.url.split('?')[1]),
              form: request.body instanceof URLSearchParams ? request.body : new URLSearchParams(),
              cookies: request.cookies,
              hasSession: context.request.cookies.token !== null,
              isSameOrigin: isFromThisSite(request, isOwnOrigin),
              execute: (document, variables) => run(document, variables, context),
            },
            { publicUrl, assets, nonce: reply.cspNonce.style },
          );
          return sendAnswer(reply, answer, publicUrl.startsWith('https:'));
        },
      });
    }
  });
}

function sendAnswer(reply: FastifyReply, answer: LightResponse, isSecure: boolean): FastifyReply {
  const { status, retryAfterSeconds = status === 503 ? RETRY_AFTER_SECONDS : undefined, cookie } = answer;
  void reply
    .status(status)
    .header('x-robots-tag', 'noindex')
    // A form's POST carries the origin only where the policy lets it; the rest of the site sends none.
    .header('referrer-policy', 'same-origin')
    // With a cookie or a form it can name a person: the next one on this device must not find it by Back.
    .header('cache-control', isPersonal(reply.request) ? 'no-store' : 'private, no-cache');
  if (retryAfterSeconds !== undefined) void reply.header('retry-after', retryAfterSeconds);
  if (cookie) {
    const { name, value, path: cookiePath, maxAgeSeconds } = cookie;
    void reply.setCookie(name, value, { path: cookiePath, maxAge: maxAgeSeconds, sameSite: 'lax', secure: isSecure });
  }
  if ('redirectTo' in answer) return reply.redirect(answer.redirectTo, status);
  return reply.type('text/html; charset=utf-8').send(answer.html);
}

/** Whether a browser says that another site loads the page as something else than a page. */
function isEmbeddedElsewhere({ headers }: FastifyRequest): boolean {
  return headers['sec-fetch-site'] === 'cross-site' && (headers['sec-fetch-mode'] ?? 'navigate') !== 'navigate';
}

function isPersonal({ method, cookies }: FastifyRequest): boolean {
  return method === 'POST' || Object.keys(cookies).length > 0;
}

/** Whether a browser says that a page of this site has sent the request. Browsers without Sec-Fetch-Site send Origin. */
function isFromThisSite({ headers }: FastifyRequest, isOwnOrigin: (origin: string | undefined) => boolean): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  return headers.origin !== undefined && isOwnOrigin(headers.origin);
}

/** Whether a browser says that a page of another site has sent the request. A program says nothing. */
function isFromAnotherSite({ headers }: FastifyRequest, isOwnOrigin: (origin: string | undefined) => boolean): boolean {
  const site = headers['sec-fetch-site'];
  // "none" is the person, who sends a form again.
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  // Old browsers send "null" where the page's policy hides the origin.
  return headers.origin !== 'null' && !isOwnOrigin(headers.origin);
}

function parseForms(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser<Buffer>(
    'application/x-www-form-urlencoded',
    { parseAs: 'buffer', bodyLimit: FORM_MAX_BYTES },
    (_request, body, done) => {
      const form = new URLSearchParams(body.toString());
      // What is percent-encoded in another charset is read as replacement characters.
      const isInUtf8 = isUtf8(body) && ![...form.values()].some((value) => value.includes('\ufffd'));
      if (isInUtf8) done(null, form);
      else done(httpError(400, 'The form must be in UTF-8.'));
    },
  );
}
