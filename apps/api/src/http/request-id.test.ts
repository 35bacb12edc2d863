import { pino } from 'pino';
import { createHttpServer } from './http-server.js';
import { ipRange } from '../config/ip-range.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

describe('A request id', () => {
  const lines: Record<string, unknown>[] = [];
  const logger = pino({ level: 'debug' }, { write: (line) => void lines.push(JSON.parse(line)) });
  beforeEach(() => (lines.length = 0));

  async function idOf(headers: Record<string, string>, trustedProxies: string[], path = '/fails') {
    const server = await createHttpServer(logger, { trustedProxies: trustedProxies.map((range) => ipRange(range)!) });
    server.get('/fails', async () => {
      throw new Error('broken');
    });
    const response = await server.inject({ url: path, headers });
    await server.close();
    return String(response.headers['x-request-id']);
  }

  it('is sent with every response, and stands in every line of the log about it', async () => {
    const id = await idOf({}, []);
    expect(id).toMatch(UUID);
    expect(lines.map(({ msg, requestId }) => [msg, requestId])).toEqual([
      ['a request failed', id],
      ['served', id],
    ]);
    expect(await idOf({}, [], '/nothing')).toMatch(UUID);
    expect(await idOf({}, [], '/%E0%A4%A')).toMatch(UUID);
  });

  it('is taken from a trusted proxy, and from nobody else', async () => {
    const headers = { 'x-request-id': 'trace-0123456789' };
    expect(await idOf(headers, ['127.0.0.1'])).toBe('trace-0123456789');
    expect(await idOf(headers, ['10.0.0.0/8'])).toMatch(UUID);
  });

  it.each(['short', 'x'.repeat(129), 'with a space', '<script>alert(1)</script>', 'two, ids-in-one'])(
    'is made anew where a proxy passes on %j',
    async (given) => {
      expect(await idOf({ 'x-request-id': given }, ['127.0.0.1'])).toMatch(UUID);
    },
  );
});
