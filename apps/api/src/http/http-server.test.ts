import { pino } from 'pino';
import { createHttpServer } from './http-server.js';

describe('A handler that never answers', () => {
  it('is answered for: 503 in JSON, a time to come back, and a line in the log', async () => {
    const lines: string[] = [];
    const logger = pino({ level: 'warn' }, { write: (line) => void lines.push(line) });
    const server = await createHttpServer(logger, { answerWithinMs: 20 });
    server.get('/silent', () => new Promise(() => undefined));
    const response = await server.inject('/silent');
    expect({ status: response.statusCode, retryAfter: response.headers['retry-after'], body: response.json() }).toEqual(
      {
        status: 503,
        retryAfter: '5',
        body: {
          errors: [{ message: expect.stringMatching(/Try again/), extensions: { code: 'SERVICE_UNAVAILABLE' } }],
        },
      },
    );
    expect(lines.map((line) => JSON.parse(line) as unknown)).toMatchObject([{ level: 50 }]);
    await server.close();
  });
});
