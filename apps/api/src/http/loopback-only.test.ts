import Fastify from 'fastify';
import { loopbackOnly } from './loopback-only.js';

describe('Routes for this machine only', () => {
  async function statusOf(remoteAddress: string, headers: Record<string, string> = {}): Promise<number> {
    const server = Fastify();
    await server.register(
      loopbackOnly(async (scope) => void scope.get('/secret', async () => 'secret'), 'Set X to let others in.'),
    );
    server.get('/other', async () => 'open');
    const { statusCode, body } = await server.inject({ url: '/secret', remoteAddress, headers });
    if (statusCode !== 200) expect(body).not.toContain('secret"');
    expect((await server.inject({ url: '/other', remoteAddress, headers })).statusCode).toBe(200);
    return statusCode;
  }

  it.each([
    ['127.0.0.1', 'localhost:4000'],
    ['127.0.0.1', '127.0.0.1:4000'],
    ['::1', '[::1]:4000'],
    ['::ffff:127.0.0.1', 'localhost'],
  ])('answer %s that asks for %s', async (peer, host) => {
    expect(await statusOf(peer, { host })).toBe(200);
  });

  it.each(['192.0.2.7', '10.0.0.1', '2001:db8::1', '::ffff:192.0.2.7'])('refuse %s', async (peer) => {
    expect(await statusOf(peer, { host: 'localhost:4000' })).toBe(403);
  });

  it.each(['192.0.2.7', '127.0.0.1, 192.0.2.7', '192.0.2.7, 127.0.0.1', 'unknown'])(
    'refuse what a proxy of this machine forwards from %s',
    async (forwardedFor) => {
      expect(await statusOf('127.0.0.1', { host: 'localhost', 'x-forwarded-for': forwardedFor })).toBe(403);
    },
  );

  it.each(['evil.example', '127.0.0.1.evil.example', 'a b'])(
    'refuse a browser that was led here by another name: %j',
    async (host) => {
      expect(await statusOf('127.0.0.1', { host })).toBe(403);
    },
  );
});
