// The build of apps/web, as far as the server needs it for the light pages.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { z } from 'zod';
import type { OperationAnswer } from './page-operations.js';

/** Where the build of apps/web leaves what the server needs of the light pages. */
export const MANIFEST_FILE = '.vite/manifest.json';
export const LIGHT_MANIFEST_FILE = '.vite/light-manifest.json';
export const LIGHT_SERVER_FILE = 'server/light-server.js';

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

export type LightResponse = {
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

/** What the build has made for each entry. @throws Error at boot, where it is of another release */
export function readAssets(
  webFolder: string,
  entries: Readonly<Record<string, LightEntry>>,
): Record<string, LightAssets> {
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
