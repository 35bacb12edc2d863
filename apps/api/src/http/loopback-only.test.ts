import Fastify from 'fastify';
import { loopbackOnly } from './loopback-only.js';

describe('Routes for this machine only', () => {
  async function statusOf(
    remoteAddress: string,
    headers: Record<string, string> = {},
    publicUrl = 'http://localhost:4000',
  ): Promise<number> {
    const server = Fastify();
    await server.register(
      loopbackOnly(async (scope) => void scope.get('/secret', async () => 'secret'), {
        publicUrl,
        howToOpen: 'Set X to let others in.',
      }),
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

  it.each([
    ['x-forwarded-for', '192.0.2.7'],
    ['x-forwarded-for', '127.0.0.1'],
    ['x-forwarded-proto', 'https'],
    ['x-real-ip', '192.0.2.7'],
    ['forwarded', 'for=192.0.2.7'],
    ['via', '1.1 proxy'],
  ])('refuse what a proxy of this machine forwards with the header %s: %s', async (name, value) => {
    expect(await statusOf('127.0.0.1', { host: 'localhost:4000', [name]: value })).toBe(403);
  });

  it.each(['https://matricula.example', 'http://192.0.2.7:4000'])(
    'refuse what nginx forwards by default, without a header of its own, where the site is %s',
    async (publicUrl) => {
      // `proxy_pass http://127.0.0.1:4000;` alone
      expect(await statusOf('127.0.0.1', { host: '127.0.0.1:4000', connection: 'close' }, publicUrl)).toBe(403);
    },
  );

  it.each(['evil.example', '127.0.0.1.evil.example', 'a b'])(
    'refuse a browser that was led here by another name: %j',
    async (host) => {
      expect(await statusOf('127.0.0.1', { host })).toBe(403);
    },
  );
});
