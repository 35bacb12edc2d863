import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { describeListenFailure } from './listen-failure.js';

describe('A server that cannot listen', () => {
  async function failureOf(host: string, port: number): Promise<string | null> {
    const server = createServer().listen(port, host);
    const [error] = await once(server, 'error').catch((thrown: unknown) => [thrown]);
    return describeListenFailure(error, { host, port });
  }

  it.each(['999.1.1.1', '192.0.2.1', 'nowhere.invalid'])('says that HOST is not of this machine: %s', async (host) => {
    expect(await failureOf(host, 0)).toBe(
      `HOST ${host} is not an address of this machine, such as 127.0.0.1 or 0.0.0.0.`,
    );
  });

  it('says that PORT is taken', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo; // a TCP server's
    expect(await failureOf('127.0.0.1', port)).toBe(`PORT ${port} is taken: another program listens there.`);
    other.close();
  });

  it('says nothing of other errors', () => {
    expect(describeListenFailure(new Error('broken'), { host: '127.0.0.1', port: 1 })).toBeNull();
  });
});
