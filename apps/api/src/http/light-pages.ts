import { isUtf8 } from 'node:buffer';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import {
  execute,
  GraphQLError,
  parse,
  validate,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLSchema,
} from 'graphql';
import { z } from 'zod';
import { isDatabaseAway } from '../database/database-errors.js';
import type { Context } from '../graphql/context.js';
import { RETRY_AFTER_SECONDS } from '../graphql/service-busy.js';
import { compressLargeResponses } from './compression.js';
import { ownOrigin } from './own-origin.js';
import { httpError, sendStatus } from './send-status.js';

/** Name, email and a few hidden fields, percent-encoded. */
const FORM_MAX_BYTES = 8 * 1024;

/** Where the build of apps/web leaves what the server needs of the light pages. */
export const MANIFEST_FILE = '.vite/manifest.json';
export const LIGHT_MANIFEST_FILE = '.vite/light-manifest.json';
export const LIGHT_SERVER_FILE = 'server/light-server.js';

/** Why an operation brought no data; the shape that apps/web's executor gives to the same answers over HTTP. */
type OperationError = { kind: 'RATE_LIMITED'; retryAfterSeconds: number } | { kind: 'UNEXPECTED' };
type OperationAnswer = { data: unknown; error?: undefined } | { data?: undefined; error: OperationError };

/** What a page needs of the build: see LightAssets in apps/web. */
interface LightAssets {
  readonly script: string;
  readonly imports: readonly string[];
  readonly css: string;
  readonly prefetched: readonly string[];
}

interface LightCookie {
  readonly name: string;
  readonly value: string;
  readonly path: string;
  readonly maxAgeSeconds: number;
}

type LightResponse = {
  readonly status: number;
  readonly retryAfterSeconds?: number;
  readonly cookie?: LightCookie;
} & ({ readonly html: string } | { readonly redirectTo: string });

/** What `apps/web/src/app/light-server.tsx` exports. */
export interface LightServer {
  readonly LIGHT_ROUTES: readonly LightRoute[];
  /** The browser's entries by the name of their pages. */
  readonly LIGHT_ENTRIES: Readonly<Record<string, LightEntry>>;
}

interface LightEntry {
  /** The key in the light pages' manifest. */
  readonly source: string;
  /** The key in the dashboard's manifest of what follows these pages. */
  readonly leadsTo?: string;
}

interface LightRoute {
  readonly method: 'GET' | 'POST';
  readonly url: string;
  answer(
    request: {
      readonly method: 'GET' | 'POST';
      readonly path: string;
      readonly query: URLSearchParams;
      readonly form: URLSearchParams;
      readonly cookies: Readonly<Record<string, string | undefined>>;
      readonly hasSession: boolean;
      readonly isSameOrigin: boolean;
      readonly execute: (document: string, variables: Record<string, unknown>) => Promise<OperationAnswer>;
    },
    settings: {
      readonly publicUrl: string;
      readonly assets: Readonly<Record<string, LightAssets>>;
      readonly nonce: string;
    },
  ): Promise<LightResponse>;
}

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

/**
 * The module that renders the pages.
 * @param webFolder the production build of apps/web
 * @throws Error at boot, where the pages were not built
 */
export async function loadLightServer(webFolder: string): Promise<LightServer> {
  const file = path.join(webFolder, LIGHT_SERVER_FILE);
  if (!existsSync(file)) throw new Error(`${file} is missing: build the pages again.`);
  // The module of the same release; its types stand above.
  return (await import(pathToFileURL(file).href)) as LightServer;
}

const manifestFile = z.record(
  z.string(),
  z.looseObject({
    file: z.string(),
    css: z.array(z.string()).optional(),
    imports: z.array(z.string()).optional(),
  }),
);

type Manifest = z.infer<typeof manifestFile>;

function readManifest(webFolder: string, file: string): Manifest {
  return manifestFile.parse(JSON.parse(readFileSync(path.join(webFolder, file), 'utf8')));
}

function readAssets(webFolder: string, entries: Readonly<Record<string, LightEntry>>): Record<string, LightAssets> {
  const light = readManifest(webFolder, LIGHT_MANIFEST_FILE);
  const dashboard = readManifest(webFolder, MANIFEST_FILE);
  const assetsOf = ({ source, leadsTo }: LightEntry): LightAssets => {
    const chunks = chunksOf(light, source);
    const [entry, ...imports] = chunks.map((chunk) => `/${chunk.file}`);
    if (entry === undefined) throw new Error(`${LIGHT_MANIFEST_FILE} has no ${source}: build the pages again.`);
    const css = chunks.flatMap((chunk) => chunk.css ?? []);
    const next = leadsTo === undefined ? [] : chunksOf(dashboard, leadsTo);
    return {
      script: entry,
      imports,
      css: css.map((file) => readFileSync(path.join(webFolder, file), 'utf8')).join(''),
      prefetched: next.flatMap((chunk) => [chunk.file, ...(chunk.css ?? [])]).map((file) => `/${file}`),
    };
  };
  return Object.fromEntries(Object.entries(entries).map(([name, entry]) => [name, assetsOf(entry)]));
}

/** A chunk and those that it imports, each once. */
function chunksOf(manifest: Manifest, key: string, seen = new Set<string>()): Manifest[string][] {
  const chunk = manifest[key];
  if (!chunk || seen.has(key)) return [];
  seen.add(key);
  return [chunk, ...(chunk.imports ?? []).flatMap((each) => chunksOf(manifest, each, seen))];
}

/**
 * Runs the pages' own operations, as the request's sender. Each document is parsed and checked once.
 * @throws Error where an operation does not fit the schema: the pages are of another release
 */
function operationRunner(schema: GraphQLSchema) {
  const documents = new Map<string, DocumentNode>();
  const documentOf = (text: string) => {
    const known = documents.get(text);
    if (known) return known;
    const document = parse(text);
    const [misfit] = validate(schema, document);
    if (misfit) throw new Error(`The pages do not fit the schema: build them again. ${misfit.message}`);
    documents.set(text, document);
    return document;
  };
  return async (
    text: string,
    variableValues: Record<string, unknown>,
    contextValue: Context,
  ): Promise<OperationAnswer> => {
    const document = documentOf(text);
    const result: ExecutionResult = await execute({ schema, document, contextValue, variableValues });
    const [error] = result.errors ?? [];
    if (error) return { error: operationError(error, contextValue) };
    // As a page reads it over HTTP: dates are text by then.
    return { data: JSON.parse(JSON.stringify(result.data)) };
  };
}

/** Refusals are answers; what is unexpected is logged, and people are not told more than that. */
function operationError({ extensions, originalError, path: at }: GraphQLError, context: Context): OperationError {
  if (extensions.code === 'RATE_LIMITED') {
    return { kind: 'RATE_LIMITED', retryAfterSeconds: Number(extensions.retryAfterSeconds) };
  }
  if (originalError && !(originalError instanceof GraphQLError)) {
    const { log } = context.request;
    if (isDatabaseAway(originalError)) log.error({ path: at }, 'the database is away');
    else log.error({ path: at, stack: originalError.stack }, 'a resolver failed');
  }
  return { kind: 'UNEXPECTED' };
}
