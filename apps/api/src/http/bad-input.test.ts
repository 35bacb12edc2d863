import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { apiOn } from '../../test/api.js';
import { onEveryDatabase } from '../../test/databases.js';
import { CourseEntity } from '../modules/courses/index.js';

const JSON_TYPE = { 'content-type': 'application/json' };
const QUERY = JSON.stringify({ query: '{ institution { name } }' });

type Request = [what: string, init: RequestInit, status: number, code: string, path?: string];
const post = (body: NonNullable<RequestInit['body']>, headers: Record<string, string> = JSON_TYPE): RequestInit => ({
  method: 'POST',
  headers,
  body,
});
const typed = (type: string): RequestInit => post(QUERY, { 'content-type': type });
const asked = (body: unknown): RequestInit => post(JSON.stringify(body));
const from = (origin: string): RequestInit => post(QUERY, { ...JSON_TYPE, origin });

const BAD: readonly Request[] = [
  ['text/plain, which a form can send', typed('text/plain'), 415, 'UNSUPPORTED_MEDIA_TYPE'],
  ['a form', typed('application/x-www-form-urlencoded'), 415, 'UNSUPPORTED_MEDIA_TYPE'],
  ['a form with files', typed('multipart/form-data; boundary=x'), 415, 'UNSUPPORTED_MEDIA_TYPE'],
  ['no content type', { method: 'POST', body: new Blob([QUERY]) }, 415, 'UNSUPPORTED_MEDIA_TYPE'],
  ['a broken content type', typed('json'), 415, 'UNSUPPORTED_MEDIA_TYPE'],
  ['latin 1', typed('application/json; charset=iso-8859-1'), 415, 'UNSUPPORTED_MEDIA_TYPE'],
  ['UTF-16', typed('application/json;charset="utf-16"'), 415, 'UNSUPPORTED_MEDIA_TYPE'],
  [
    'a compressed body',
    post(gzipSync(QUERY), { ...JSON_TYPE, 'content-encoding': 'gzip' }),
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ],
  [
    'bytes that are not UTF-8',
    post(Buffer.from('{"query":"{ institution { name } }","x":"\xe9"}', 'latin1')),
    400,
    'BAD_REQUEST',
  ],
  [
    '2 MB',
    asked({ query: '{ institution { name } }', variables: { pad: 'x'.repeat(2_000_000) } }),
    413,
    'PAYLOAD_TOO_LARGE',
  ],
  ['nothing', post(''), 400, 'BAD_REQUEST'],
  ['no JSON', post('{ institution { name } }'), 400, 'BAD_REQUEST'],
  ['half of JSON', post(QUERY.slice(0, -1)), 400, 'BAD_REQUEST'],
  ['a prototype', post('{"query":"{ __typename }","__proto__":{"x":1}}'), 400, 'BAD_REQUEST'],
  ['null', asked(null), 400, 'BAD_REQUEST'],
  ['a text', asked('{ institution { name } }'), 400, 'BAD_REQUEST'],
  ['an object without a query', asked({}), 400, 'BAD_REQUEST'],
  ['an empty query', asked({ query: '' }), 400, 'BAD_REQUEST'],
  ['a query that is a number', asked({ query: 7 }), 400, 'BAD_REQUEST'],
  ['variables that are a text', asked({ query: '{ institution { name } }', variables: 'x' }), 400, 'BAD_REQUEST'],
  ['a batch', post(`[${QUERY},${QUERY}]`), 400, 'BAD_REQUEST'],
  ['an empty batch', post('[]'), 400, 'BAD_REQUEST'],
  ['a query that cannot be read', asked({ query: '{ institution { name }' }), 400, 'GRAPHQL_PARSE_FAILED'],
  ['a flood of aliases', asked({ query: `{${' a:b'.repeat(900)} }` }), 400, 'GRAPHQL_PARSE_FAILED'],
  ['a field that is not there', asked({ query: '{ institution { secret } }' }), 400, 'GRAPHQL_VALIDATION_FAILED'],
  [
    'a required variable left out',
    asked({ query: 'query ($code: String!) { invitationPreview(code: $code) { code } }' }),
    400,
    'BAD_USER_INPUT',
  ],
  [
    'a variable of another type',
    asked({ query: 'query ($id: ID!) { course(id: $id) { id } }', variables: { id: {} } }),
    400,
    'BAD_USER_INPUT',
  ],
  [
    'two operations and no name',
    asked({ query: 'query A { __typename } query B { __typename }' }),
    400,
    'OPERATION_RESOLUTION_FAILURE',
  ],
  ['a subscription', asked({ query: 'subscription { viewer { id } }' }), 400, 'BAD_REQUEST'],
  ['9 kB of query text', asked({ query: `{ __typename } #${'x'.repeat(9_000)}` }), 413, 'PAYLOAD_TOO_LARGE'],
  ['a page of another site', from('https://evil.example'), 403, 'FORBIDDEN'],
  ['a page of nowhere', from('null'), 403, 'FORBIDDEN'],
  ['a page of another port', from('https://matricula.example:8443'), 403, 'FORBIDDEN'],
  ['a page of whatever host the request names', from('http://127.0.0.1'), 403, 'FORBIDDEN'],
  ['a subdomain', from('https://evil.matricula.example'), 403, 'FORBIDDEN'],
  ['GET', {}, 405, 'METHOD_NOT_ALLOWED', '/graphql?query={institution{name}}'],
  ['PUT', { ...asked({}), method: 'PUT' }, 405, 'METHOD_NOT_ALLOWED'],
  ['DELETE', { method: 'DELETE' }, 405, 'METHOD_NOT_ALLOWED'],
  [
    'a preflight',
    { method: 'OPTIONS', headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST' } },
    405,
    'METHOD_NOT_ALLOWED',
  ],
  ['an address that is not there', {}, 404, 'NOT_FOUND', '/nothing/here?at=all'],
  ['a post to an address that is not there', asked({}), 404, 'NOT_FOUND', '/graphql/x'],
  ['an address that cannot be read', {}, 400, 'BAD_REQUEST', '/%E0%A4%A'],
  ['a file outside', {}, 404, 'NOT_FOUND', '/media/..%2f..%2fpackage.json'],
];

onEveryDatabase('A bad request', (databaseUrl) => {
  const api = apiOn(databaseUrl);

  it.each(BAD)('of %s is refused in JSON', async (_what, init, status, code, path = '/graphql') => {
    const accept = 'application/graphql-response+json';
    const response = await api()
      .client()
      .fetch(path, { ...init, headers: { ...init.headers, accept } });
    const body = await response.text();
    expect({ status: response.status, body }).toMatchObject({
      status,
      body: expect.stringContaining('"errors"'),
    });
    expect(response.headers.get('content-type')).toMatch(/^application\/(graphql-response\+)?json\b/);
    expect(response.headers.get('access-control-allow-origin')).toBeNull();
    const { errors } = JSON.parse(body) as { errors: { message: string; extensions: { code: string } }[] };
    expect(errors[0]).toEqual(expect.objectContaining({ message: expect.any(String), extensions: { code } }));
    expect(body).not.toMatch(/node_modules|stacktrace|\bat .*\(/);
  });

  it('does nothing: no course is made by a form, a GET, another site, a batch or a flood', async () => {
    const client = api().client();
    const { id } = await api().make.signedIn(client, 'OWNER');
    const query = 'mutation { createCourse(input: { title: "Made by another site" }) { __typename } }';
    const body = JSON.stringify({ query });
    const requests: [string, RequestInit][] = [
      [`/graphql?query=${encodeURIComponent(query)}`, {}],
      ['/graphql', post(body, { 'content-type': 'text/plain' })],
      [
        '/graphql',
        post(new URLSearchParams({ query }).toString(), { 'content-type': 'application/x-www-form-urlencoded' }),
      ],
      ['/graphql', post(body, { ...JSON_TYPE, origin: 'https://evil.example' })],
      ['/graphql', post(`[${body}]`)],
    ];
    for (const [path, init] of requests) {
      const { status } = await client.fetch(path, init);
      expect(Math.floor(status / 100)).toBe(4);
    }
    expect(await api().app.database.manager.findBy(CourseEntity, { createdById: id })).toEqual([]);
    expect((await client.fetch('/graphql', post(body))).status).toBe(200);
    expect(await api().app.database.manager.findBy(CourseEntity, { createdById: id })).toHaveLength(1);
  });

  it('with an Origin that equals the Host is refused all the same: a caller can choose both', async () => {
    const { host } = new URL(api().url);
    expect(
      (
        await api()
          .client()
          .fetch('/graphql', from(`http://${host}`))
      ).status,
    ).toBe(403);
  });

  it('of HTTP/1.0 without a Host is refused in JSON', async () => {
    const { hostname, port } = new URL(api().url);
    const socket = connect(Number(port), hostname);
    const headers = `Content-Type: application/json\r\nContent-Length: ${QUERY.length}`;
    socket.write(`POST /graphql HTTP/1.0\r\n${headers}\r\n\r\n${QUERY}`);
    const answer = await text(socket);
    expect(answer).toMatch(/^HTTP\/1\.[01] 400 /);
    expect(answer).toContain('The Host header names no host.');
  });

  it('is not one from our own page, nor from a program, in UTF-8', async () => {
    const good = [from('https://matricula.example'), typed('application/json; charset=UTF-8')];
    for (const init of good) expect((await api().client().fetch('/graphql', init)).status).toBe(200);
  });

  it('costs milliseconds, and no line of the log', async () => {
    api().log.length = 0;
    const startedAt = performance.now();
    for (const [, init, , , path = '/graphql'] of BAD) await (await api().client().fetch(path, init)).text();
    expect((performance.now() - startedAt) / BAD.length).toBeLessThan(100);
    expect(api().log).toEqual([]);
  });
});
