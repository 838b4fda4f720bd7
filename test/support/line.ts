import { createServer, request as send } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

/** The line between a phone and the world, which can be cut: a proxy that everything in the browser goes through, its workers too. */
export interface Line {
  readonly address: string;
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

export const openLine = (): Promise<Line> =>
  new Promise((resolve, reject) => {
    let whole = true;
    const open = new Set<Socket>();
    const server = createServer((incoming, outgoing) => {
      const { url = '', method, headers } = incoming;
      const forwarded = send(url, { method, headers }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      });
      forwarded.on('error', () => outgoing.destroy());
      incoming.pipe(forwarded);
    });
    server.on('connection', (socket) => {
      if (!whole) return void socket.destroy();
      open.add(socket.on('error', () => {}).on('close', () => open.delete(socket)));
    });
    // The browser's own errands elsewhere.
    server.on('connect', (_, socket) => socket.destroy());
    server.once('error', reject);
    const cut = (): void => {
      whole = false;
      for (const socket of open) socket.destroy();
    };
    server.listen(0, '127.0.0.1', () =>
      resolve({
        address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
        cut,
        mend: () => {
          whole = true;
        },
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            cut();
          }),
      }),
    );
  });
