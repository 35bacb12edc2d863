import { once } from 'node:events';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import type { Deadlines } from './deadlines.js';
import { createHttpServer } from './http-server.js';

describe('The deadlines of a request', () => {
  const log: string[] = [];
  let server: FastifyInstance;
  afterEach(async () => {
    log.length = 0;
    await server.close();
  });

  /** A server with one route for each kind of handler. */
  async function start(deadlines: Deadlines): Promise<number> {
    const logger = pino({ level: 'warn' }, { write: (line) => void log.push(line) });
    server = await createHttpServer(logger, deadlines);
    const never = () => new Promise(() => undefined);
    server.get('/silent', never);
    server.post('/silent', never);
    server.post('/echo', async ({ body }) => body);
    return Number(new URL(await server.listen({ host: '127.0.0.1', port: 0 })).port);
  }

  it.each(['GET', 'POST'] as const)(
    'answer for a handler that never does, also once the body of a %s has been read: 503 and when to come back',
    async (method) => {
      const port = await start({ answerWithinMs: 50 });
      const init = { method, headers: { 'content-type': 'application/json' }, body: '{}' };
      const response = await fetch(`http://127.0.0.1:${port}/silent`, method === 'GET' ? {} : init);
      expect({ status: response.status, retryAfter: response.headers.get('retry-after') }).toEqual({
        status: 503,
        retryAfter: '5',
      });
      expect(await response.json()).toEqual({
        errors: [{ message: expect.stringMatching(/Try again/), extensions: { code: 'SERVICE_UNAVAILABLE' } }],
      });
      expect(log.map((line) => JSON.parse(line) as unknown)).toMatchObject([{ level: 50, msg: 'a request failed' }]);
    },
  );

  it.each([
    ['stalls', '{"a":'],
    ['never begins', ''],
  ])('end a request whose body %s: 408, the socket closed, nothing in the log', async (_how, sent) => {
    const port = await start({ bodyWithinMs: 50 });
    const socket = connect(port, '127.0.0.1');
    socket.write(
      `POST /echo HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n${sent}`,
    );
    const answer = await text(socket); // until the server ends it
    expect(answer).toMatch(/^HTTP\/1\.1 408 /);
    expect(answer).toContain('"code":"REQUEST_TIMEOUT"');
    expect(log).toEqual([]);
  });

  it('end a request whose body drips, however steadily', async () => {
    const port = await start({ bodyWithinMs: 100 });
    const socket = connect(port, '127.0.0.1');
    socket.on('error', () => undefined); // a drop sent after the end
    socket.write(
      'POST /echo HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n',
    );
    const drip = setInterval(() => socket.write('1\r\n \r\n'), 10);
    const [first] = (await once(socket, 'data')) as [Buffer];
    clearInterval(drip);
    expect(first.toString()).toMatch(/^HTTP\/1\.1 408 /);
    expect(log).toEqual([]);
    socket.destroy();
  });

  it('leave alone whoever is in time', async () => {
    const port = await start({ bodyWithinMs: 1_000, answerWithinMs: 1_000 });
    const init = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"a":1}' };
    const response = await fetch(`http://127.0.0.1:${port}/echo`, init);
    expect([response.status, await response.json()]).toEqual([200, { a: 1 }]);
  });
});
