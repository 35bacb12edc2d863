import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildSchema, getIntrospectionQuery, lexicographicSortSchema, printSchema } from 'graphql';
import { serverAudits } from 'graphql-http';
import { apiOn } from '../../test/api.js';
import { accept as acceptInvitation } from '../../test/client.js';
import { onEveryDatabase } from '../../test/databases.js';
import { anEmail } from '../../test/factories.js';

describe('GraphQL over HTTP', () => {
  const api = apiOn(() => 'sqlite::memory:');

  /** MAY of the audits that we decline: GET is refused, since a link must not be able to send an operation. */
  const DECLINED = ['5A70', 'D6D5', '6A70'];

  it('passes the audits of graphql-http, but for what only a GET could do', async () => {
    const results = [];
    for (const audit of serverAudits({ url: `${api().url}/graphql` })) results.push(await audit.fn());
    const open = results.filter(({ status }) => status !== 'ok');
    expect(open.map(({ id, status }) => `${status} ${id}`)).toEqual(DECLINED.map((id) => `notice ${id}`));
    expect(results.length).toBeGreaterThan(50);
  });

  it.each([
    ['application/json', 200],
    ['application/graphql-response+json', 400],
    ['application/graphql-response+json, application/json;q=0.9', 400],
    ['application/json, application/graphql-response+json;q=0.9', 200],
    ['*/*', 200],
  ])('answers an operation that cannot be run, asked for as %s, with %i', async (accept, status) => {
    const headers = { 'content-type': 'application/json', accept };
    const body = JSON.stringify({ query: '{ nothing }' });
    const response = await api().client().fetch('/graphql', { method: 'POST', headers, body });
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain(accept.split(/[,;]/)[0]!.replace('*/*', 'application/json'));
  });

  it('suggests the field that was meant, and answers introspection: the schema is public', async () => {
    const client = api().client();
    const { errors } = await client.ask('{ viewr { id } }');
    expect(errors?.[0]?.message).toContain('Did you mean "viewer"');
    const { status, result } = await client.ask<{ types: unknown[] }>(getIntrospectionQuery());
    expect(status).toBe(200);
    expect(result.types.length).toBeGreaterThan(20);
  });

  it('serves the schema as text, which is the one that is committed', async () => {
    const response = await api().client().fetch('/graphql/schema.graphql');
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
    const committed = readFileSync(path.join(__dirname, '../../schema.graphql'), 'utf8');
    const normal = (sdl: string) => printSchema(lexicographicSortSchema(buildSchema(sdl)));
    expect(normal(await response.text())).toBe(normal(committed));
  });

  it('keeps no persisted query for anybody', async () => {
    const query = '{ institution { name } }';
    const extensions = { persistedQuery: { version: 1, sha256Hash: createHash('sha256').update(query).digest('hex') } };
    for (const body of [{ query, extensions }, { extensions }]) {
      const headers = { 'content-type': 'application/json' };
      const init = { method: 'POST', headers, body: JSON.stringify(body) };
      const response = await api().client().fetch('/graphql', init);
      expect(await response.json()).toMatchObject({
        errors: [{ extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' } }],
      });
    }
  });

  it('compresses a large response, and not a small one', async () => {
    const ask = (query: string) =>
      fetch(`${api().url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'accept-encoding': 'br' },
        body: JSON.stringify({ query }),
      });
    const large = await ask(getIntrospectionQuery());
    expect(large.headers.get('content-encoding')).toBe('br');
    expect(large.headers.get('vary')).toMatch(/accept-encoding/i);
    expect(await large.json()).toMatchObject({ data: { __schema: expect.anything() } });
    expect((await ask('{ institution { name } }')).headers.get('content-encoding')).toBeNull();
  });
});

onEveryDatabase('The budget of a signed-in person', (databaseUrl) => {
  const api = apiOn(databaseUrl, { costPerMinute: 100 });
  const EXPENSIVE = '{ courses(first: 20) { edges { node { id } } } }'; // 61

  it('is what their operations may cost in a minute: then 429, and when to come back', async () => {
    const client = api().client();
    await api().make.signedIn(client, 'PROFESSOR');
    const first = await client.ask(EXPENSIVE);
    expect(first.status).toBe(200);
    expect(first.headers.get('ratelimit-policy')).toBe('"cost";q=100;w=60');
    expect(first.headers.get('ratelimit')).toMatch(/^"cost";r=39;t=3[67]$/);

    const refused = await client.ask(EXPENSIVE);
    expect({ status: refused.status, code: refused.errors?.[0]?.extensions.code }).toEqual({
      status: 429,
      code: 'RATE_LIMITED',
    });
    const wait = Number(refused.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(5);
    expect(wait).toBeLessThanOrEqual(14);
    expect((await client.ask('{ viewer { id } }')).status).toBe(200); // what fits is answered
  });

  it('is not asked of what is public: whoever has spent it can accept an invitation, and sign out', async () => {
    const client = api().client();
    await api().make.signedIn(client, 'PROFESSOR');
    await client.ask(EXPENSIVE);
    expect((await client.ask(EXPENSIVE)).status).toBe(429);
    const { code } = await api().make.anInvitation();
    const accepted = await acceptInvitation(client, { code, email: anEmail() });
    expect([accepted.status, accepted.headers.get('ratelimit')]).toEqual([200, null]);
    expect((await client.ask('mutation { ...Out } fragment Out on Mutation { signOut { __typename } }')).status).toBe(
      200,
    );
  });

  it('is not spared by a public field beside one that is not', async () => {
    const client = api().client();
    await api().make.signedIn(client, 'PROFESSOR');
    const { headers } = await client.ask('{ institution { name } ...Rest } fragment Rest on Query { viewer { id } }');
    expect(headers.get('ratelimit')).toMatch(/^"cost";r=9\d/);
  });

  it('is theirs alone: not of others behind the same IP address, whoever spends what there', async () => {
    const client = api().client();
    await api().make.signedIn(client, 'PROFESSOR');
    await client.ask(EXPENSIVE);
    expect((await client.ask(EXPENSIVE)).status).toBe(429);
    const neighbour = client.neighbour();
    await api().make.signedIn(neighbour, 'PROFESSOR');
    expect((await neighbour.ask(EXPENSIVE)).status).toBe(200);
  });

  it('is not asked of anybody who is not signed in', async () => {
    const client = api().client();
    for (let n = 0; n < 60; n += 1) {
      const { status, headers } = await client.ask('{ institution { name } }');
      expect([status, headers.get('ratelimit')]).toEqual([200, null]);
    }
  });
});
