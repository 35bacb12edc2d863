import { apiOn } from '../../test/api.js';

describe('Every answer', () => {
  const api = apiOn(() => 'sqlite::memory:');

  const graphql = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ institution { name } }"}',
  };
  const ANSWERS: readonly (readonly [what: string, path: string, init: RequestInit])[] = [
    ['an answer', '/graphql', graphql],
    ['a refusal', '/graphql', { ...graphql, headers: { 'content-type': 'text/plain' } }],
    ['a refused method', '/graphql', {}],
    ['a health check', '/healthz', {}],
    ['nothing', '/nothing', {}],
  ];

  it.each(ANSWERS)('bears the headers that keep a browser safe: %s', async (_what, path, init) => {
    const { headers } = await api().client().fetch(path, init);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d{8}/);
    expect(headers.get('cross-origin-opener-policy')).toBe('same-origin');
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('server')).toBeNull();
  });

  it.each(ANSWERS)('lets a page load nothing from elsewhere, and nothing inline: %s', async (_what, path, init) => {
    const policy = (await api().client().fetch(path, init)).headers.get('content-security-policy')!;
    const directives = new Map(
      policy.split(';').map((part) => [part.trim().split(' ')[0]!, part.trim().split(' ').slice(1)]),
    );
    expect(directives.get('default-src')).toEqual(["'self'"]);
    expect(directives.get('object-src')).toEqual(["'none'"]);
    expect(directives.get('base-uri')).toEqual(["'none'"]);
    expect(directives.get('frame-ancestors')).toEqual(["'self'"]);
    for (const name of ['script-src', 'style-src']) {
      expect(directives.get(name)).toEqual(["'self'", expect.stringMatching(/^'nonce-[\w+/=]{20,}'$/)]);
    }
    expect(policy).not.toMatch(/unsafe|http:|https:|\*/);
  });

  it('has a nonce of its own, which nobody can guess from another', async () => {
    const policies = [];
    for (let n = 0; n < 5; n += 1) {
      policies.push((await api().client().fetch('/healthz')).headers.get('content-security-policy'));
    }
    expect(new Set(policies).size).toBe(5);
  });

  it('of GraphQL is kept by no cache', async () => {
    const { headers } = await api().client().fetch('/graphql', graphql);
    expect(headers.get('cache-control')).toBe('no-store');
  });
});
