import { createServer, request as send } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { Transform } from 'node:stream';

/** The line between a phone and the world, which can be cut: a proxy that everything in the browser goes through, its workers too. */
export interface Line {
  readonly address: string;
  cut(): void;
  mend(): void;
  /** Bytes that the phone has sent over it so far, headers and all. */
  sent(): number;
  close(): Promise<void>;
}

/** Lets through so many bytes a second, all that goes up together. */
const narrowed = (bytesPerSecond: number) => {
  let freeAt = 0;
  return () =>
    new Transform({
      transform(chunk: Buffer, _, done) {
        freeAt = Math.max(freeAt, performance.now()) + (chunk.length / bytesPerSecond) * 1000;
        setTimeout(() => done(null, chunk), Math.max(freeAt - performance.now(), 0));
      },
    });
};

/** @param bytesPerSecond what goes up at most; as much as the machine can without it */
export const openLine = (bytesPerSecond?: number): Promise<Line> =>
  new Promise((resolve, reject) => {
    let whole = true;
    let before = 0;
    const open = new Set<Socket>();
    const narrow = bytesPerSecond === undefined ? undefined : narrowed(bytesPerSecond);
    const server = createServer((incoming, outgoing) => {
      const { url = '', method, headers } = incoming;
      const forwarded = send(url, { method, headers }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      });
      forwarded.on('error', () => outgoing.destroy());
      // What was cut on the way never arrives: the service is not left to wait for the rest.
      incoming.on('close', () => incoming.complete || forwarded.destroy());
      (narrow ? incoming.pipe(narrow()) : incoming).pipe(forwarded);
    });
    server.on('connection', (socket) => {
      if (!whole) return void socket.destroy();
      open.add(socket);
      socket.on('error', () => {}).on('close', () => {
        open.delete(socket);
        before += socket.bytesRead;
      });
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
        sent: () => [...open].reduce((sum, { bytesRead }) => sum + bytesRead, before),
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            cut();
          }),
      }),
    );
  });
