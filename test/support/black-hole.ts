import { createServer, type Socket } from 'node:net';

/** Takes every connection at an address of this machine and never says a word: a part that hangs rather than being gone. */
export const openBlackHole = (endpoint: string): Promise<{ close(): Promise<void> }> =>
  new Promise((resolve, reject) => {
    const open = new Set<Socket>();
    const server = createServer((socket) => {
      open.add(socket.on('error', () => {}).on('close', () => open.delete(socket)));
    });
    server.once('error', reject);
    server.listen(Number(new URL(endpoint).port), '127.0.0.1', () =>
      resolve({
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            for (const socket of open) socket.destroy();
          }),
      }),
    );
  });
