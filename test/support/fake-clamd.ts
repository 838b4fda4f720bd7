import { createServer, type AddressInfo, type Socket } from 'node:net';
import { onTestFinished } from 'vitest';

const COMMAND = 'zINSTREAM\0';

/** The bytes of a stream that has come to its end, by clamd's framing; undefined while more is to come. */
const streamed = (received: Buffer): Buffer | undefined => {
  const parts: Buffer[] = [];
  let at = COMMAND.length;
  while (at + 4 <= received.length) {
    const length = received.readUInt32BE(at);
    if (length === 0) return Buffer.concat(parts);
    if (at + 4 + length > received.length) return undefined;
    parts.push(received.subarray(at + 4, at + 4 + length));
    at += 4 + length;
  }
  return undefined;
};

export interface FakeClamd {
  readonly address: string;
  /** What was sent to be looked into. */
  readonly scanned: Buffer[];
  stop(): Promise<void>;
}

/** A daemon that speaks as clamd does, and answers as it is told to: with words, with nothing, by hanging up, or never. */
export const startFakeClamd = (answer: (bytes: Buffer, socket: Socket) => string | undefined): Promise<FakeClamd> =>
  new Promise((resolve) => {
    const scanned: Buffer[] = [];
    const open = new Set<Socket>();
    const server = createServer((socket) => {
      open.add(socket.on('error', () => {}).on('close', () => open.delete(socket)));
      let received = Buffer.alloc(0);
      socket.on('data', (part) => {
        received = Buffer.concat([received, part]);
        const bytes = received.toString('latin1', 0, COMMAND.length) === COMMAND ? streamed(received) : undefined;
        if (!bytes) return;
        scanned.push(bytes);
        const said = answer(bytes, socket);
        if (said !== undefined) socket.end(said);
      });
    });
    const stop = (): Promise<void> =>
      new Promise((stopped) => {
        for (const socket of open) socket.destroy();
        server.close(() => stopped());
      });
    onTestFinished(stop);
    server.listen(0, '127.0.0.1', () => resolve({ address: `tcp://127.0.0.1:${(server.address() as AddressInfo).port}`, scanned, stop }));
  });
