import { connect, createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A line to a service that a test can cut, or leave open and silent. */
export interface TcpProxy {
  readonly port: number;
  /** Ends every connection and refuses new ones. */
  cut(): void;
  /** Takes connections and bytes, and passes none on. */
  hang(): void;
  /** Passes everything on again. */
  mend(): void;
  close(): Promise<void>;
}

/** Opens a proxy on 127.0.0.1 to another local port. */
export async function aTcpProxy(target: { readonly host: string; readonly port: number }): Promise<TcpProxy> {
  let state: 'open' | 'cut' | 'hanging' = 'open';
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    if (state === 'cut') return void near.destroy();
    const far = connect(target.port, target.host);
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(from);
      from.on('data', (bytes) => void (state === 'open' && to.write(bytes)));
      from.on('error', () => to.destroy());
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
    }
    return undefined;
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const endAll = () => sockets.forEach((socket) => socket.destroy());
  return {
    port: (server.address() as AddressInfo).port, // it listens on TCP
    cut: () => {
      state = 'cut';
      endAll();
    },
    hang: () => void (state = 'hanging'),
    mend: () => {
      // What was swallowed is lost: a connection that hung cannot go on.
      if (state === 'hanging') endAll();
      state = 'open';
    },
    close: async () => {
      endAll();
      await new Promise((closed) => server.close(closed));
    },
  };
}
