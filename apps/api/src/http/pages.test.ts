import { once } from 'node:events';
import { request as httpRequest } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { CODE_MISSES_PER_IP } from '@matricula/domain';
import { apiOn } from '../../test/api.js';
import type { Client } from '../../test/client.js';
import { onEveryDatabase } from '../../test/databases.js';
import { aWebBuild, SCRIPT } from '../../test/web-build.js';

const A_BROWSER = { headers: { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' } };
const BUDGET = CODE_MISSES_PER_IP.max;
const PREVIEW = 'query ($code: String!) { invitationPreview(code: $code) { title } }';

onEveryDatabase('A visit to /i/:code', (databaseUrl) => {
  const api = apiOn(databaseUrl, {}, aWebBuild());

  /** A code that no invitation has, another with each number. */
  const aWrongCode = (n: number) => `ZZZZZ${'23456789ABCDEFGH'[n >> 4]}${'23456789ABCDEFGH'[n & 15]}`;
  /** Tries different codes that do not exist, on the page and by the query in turn. */
  async function miss(client: Client, times: number, from = 0): Promise<number[]> {
    const statuses: number[] = [];
    for (let n = from; n < from + times; n += 1) {
      const answer =
        n % 2 === 0
          ? await client.fetch(`/i/${aWrongCode(n)}`)
          : await client.neighbour().ask(PREVIEW, { code: aWrongCode(n) });
      statuses.push(answer.status);
    }
    return statuses;
  }

  it('shares its budget of misses with invitationPreview, then answers 429 with the seconds to wait', async () => {
    const { code } = await api().make.anInvitation();
    const client = api().client();
    expect(new Set(await miss(client, BUDGET))).toEqual(new Set([200]));

    const page = await client.fetch(`/i/${code}`);
    expect(page.status).toBe(429);
    const query = await client.ask(PREVIEW, { code });
    expect(query.status).toBe(429);
    expect(query.errors![0]!.extensions.code).toBe('RATE_LIMITED');
    for (const { headers } of [page, query]) {
      const seconds = Number(headers.get('retry-after'));
      expect(seconds).toBeGreaterThan(0);
      expect(seconds).toBeLessThanOrEqual(CODE_MISSES_PER_IP.windowMs / 1000);
    }
  });

  it('is a page even when it is refused, with the time to wait', async () => {
    const client = api().client();
    await miss(client, BUDGET);
    const refused = await client.fetch('/i/ZZZZZZ9');
    expect(refused.status).toBe(429);
    expect(refused.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(refused.headers.get('x-robots-tag')).toBe('noindex');
    const html = await refused.text();
    expect(html).toContain('Too many attempts');
    expect(html).toMatch(/role="timer"[^>]*>1[45]:\d\d</);
    expect(html).toContain('src="/assets/acceptance-4f2a.js"');
  });

  it('refuses nobody else for it', async () => {
    await miss(api().client(), BUDGET);
    expect((await api().client().fetch('/i/ZZZZZZ9')).status).toBe(200);
  });

  it('counts malformed codes as misses, also one longer than any code', async () => {
    const client = api().client();
    const codes = ['AB', 'OOOOOOO', '%22%3E', 'x'.repeat(1000), 'a/b'];
    for (let n = 0; n < BUDGET; n += 1) {
      expect((await client.fetch(`/i/${codes[n % codes.length]}${n}`)).status).toBe(200);
    }
    expect((await client.fetch('/i/ZZZZZZ9')).status).toBe(429);
  });

  it('never counts a hit', async () => {
    const { code } = await api().make.anInvitation();
    const client = api().client();
    await miss(client, BUDGET - 1);
    for (let n = 0; n < BUDGET; n += 1) expect((await client.fetch(`/i/${code}`)).status).toBe(200);
    expect(await miss(client, 2, BUDGET)).toEqual([200, 429]);
  });

  /** Every row of every table. */
  async function everything(): Promise<unknown> {
    const { manager, dataSource } = api().app.database;
    const rows: Record<string, unknown> = {};
    for (const { tableName } of dataSource.entityMetadatas)
      rows[tableName] = await manager.query(`SELECT * FROM ${tableName}`);
    return rows;
  }

  it('changes nothing, however often programs that unfurl links fetch it', async () => {
    const { code } = await api().make.anInvitation({ usageLimit: 3, uses: 1 });
    const before = await everything();
    api().statements.length = 0;
    for (let n = 0; n < 50; n += 1) {
      const response = await api()
        .client()
        .fetch(`/i/${code}`, { method: n % 5 === 0 ? 'HEAD' : 'GET' });
      expect(response.status).toBe(200);
    }
    expect(api().statements.filter((sql) => !/^SELECT\b/i.test(sql))).toEqual([]);
    expect(await everything()).toEqual(before);
  });
});

describe('The pages and their files', () => {
  const api = apiOn(() => 'sqlite::memory:', {}, aWebBuild());
  const visit = (path: string, init: RequestInit = A_BROWSER) => api().client().fetch(path, init);

  it.each([
    ['/', 'dashboard', 'no-cache'],
    ['/my-courses', 'dashboard', 'no-cache'],
    ['/sign-in', 'account', 'private, no-cache'],
    ['/sign-in/', 'account', 'private, no-cache'],
    ['/invitations?status=ACTIVE', 'dashboard', 'no-cache'],
    ['/join', 'acceptance', 'private, no-cache'],
    ['/join/', 'acceptance', 'private, no-cache'],
    ['/i/ZZZZZZ9', 'acceptance', 'private, no-cache'],
  ])('sends %s the page %s, which no browser keeps without asking: %s', async (path, page, cacheControl) => {
    const response = await visit(path);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(response.headers.get('cache-control')).toBe(cacheControl);
    expect(await response.text()).toContain(`src="/assets/${page}-4f2a.js"`);
  });

  it.each(['*/*', undefined, 'text/*', 'text/html'])(
    'sends / to whoever takes a page, with Accept %s',
    async (accept) => {
      const response = await raw('/', accept ? { accept } : {});
      expect([response.status, response.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    },
  );

  it('sends / to nobody who takes JSON alone', async () => {
    expect((await raw('/', { accept: 'application/json' })).status).toBe(404);
  });

  it.each([
    '/.env',
    '/.git/config',
    '/a/.hidden',
    '/%2egit/config',
    '/healthz/',
    '/readyz/',
    '/graphql/',
    '/wp-login.php',
  ])('has no page at %s, for a browser neither', async (path) => {
    const response = await raw(path, A_BROWSER.headers);
    expect([response.status, response.headers['content-type']]).toEqual([404, 'application/json; charset=utf-8']);
  });

  it('lets a file whose name changes with its content be kept forever', async () => {
    for (const path of ['/assets/acceptance-4f2a.js', '/media/cover-night-640.webp']) {
      const { status, headers } = await visit(path);
      expect(status).toBe(200);
      expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
    }
  });

  it('answers 404 where there is nothing, and lets nobody keep that', async () => {
    for (const path of ['/assets/acceptance-gone.js', '/media/gone.webp', '/nothing.js', '/nothing/at/all']) {
      const isPage = !/\.\w+$/.test(path);
      const response = await visit(path, isPage ? {} : A_BROWSER);
      expect([path, response.status]).toEqual([path, 404]);
      expect(response.headers.get('cache-control') ?? '').not.toMatch(/immutable|max-age=[1-9]/);
    }
  });

  it('shows nothing of the build but its files', async () => {
    for (const path of [
      '/.vite/manifest.json',
      '/index.html',
      '/.vite/light-manifest.json',
      '/server/light-server.js',
      '/assets/',
      '/assets/..%2findex.html',
    ]) {
      expect([path, (await visit(path)).status]).toEqual([path, 404]);
    }
    for (const path of ['/assets/../../package.json', '/media/..%2f..%2fpackage.json', '/assets/%2e%2e/index.html']) {
      expect((await raw(path)).status).toBeGreaterThanOrEqual(400);
    }
  });

  /** As it stands on the wire: fetch would normalise the path, and decompress the body. */
  async function raw(path: string, headers: Record<string, string> = {}) {
    const sent = httpRequest(api().url, { path, headers }).end();
    const [response] = await once(sent, 'response');
    const chunks: Buffer[] = [];
    for await (const chunk of response) chunks.push(chunk);
    return { status: response.statusCode as number, headers: response.headers, body: Buffer.concat(chunks) };
  }

  it.each([
    ['br', 'gzip, deflate, br', brotliDecompressSync],
    ['gzip', 'gzip, deflate', gunzipSync],
    [undefined, 'identity', (body: Buffer) => body],
  ])('sends the copy of a script that was compressed by the build: %s', async (encoding, accepted, read) => {
    const { status, headers, body } = await raw('/assets/acceptance-4f2a.js', { 'accept-encoding': accepted });
    expect(status).toBe(200);
    expect(headers['content-encoding']).toBe(encoding);
    expect(headers.vary).toMatch(/accept-encoding/i);
    expect(headers['content-type']).toMatch(/^(text|application)\/javascript/);
    expect(read(body).toString()).toBe(SCRIPT);
    expect(Number(headers['content-length'])).toBe(body.length);
  });
});
