import { Agent, createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Crowd {
  readonly errors: number;
  /** Bytes of a body as sent. */
  readonly bytes: number;
  /** Until the last one had it, milliseconds. */
  readonly ms: number;
}

const get = (url: URL, agent: Agent): Promise<{ status: number; body: Buffer; headers: Record<string, string> }> =>
  new Promise((resolve, reject) => {
    const asked = request(url, { agent, headers: { 'accept-encoding': 'br, gzip' } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.once('error', reject);
      answer.once('end', () => resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(chunks), headers: Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name, String(value)])) }));
    });
    asked.once('error', reject);
    asked.end();
  });

/** So many readers at the same time, each over a connection of its own. */
export const crowdAt = async (address: string, readers: number): Promise<Crowd> => {
  const agent = new Agent({ keepAlive: false, maxSockets: Infinity });
  const began = performance.now();
  const answers = await Promise.all(Array.from({ length: readers }, () => get(new URL(address), agent).catch(() => undefined)));
  return {
    ms: performance.now() - began,
    errors: answers.filter((answer) => answer?.status !== 200).length,
    bytes: Math.max(...answers.map((answer) => answer?.body.length ?? 0)),
  };
};

/** The least that anything could do: a bare server that sends the same bytes under the same headers. */
export const bareCopyOf = async (address: string): Promise<{ readonly address: string; readonly stop: () => Promise<void> }> => {
  const agent = new Agent();
  const { body, headers } = await get(new URL(address), agent);
  agent.destroy();
  const { connection: _, 'keep-alive': __, 'transfer-encoding': ___, ...kept } = headers;
  const server = createServer((_request, response) => response.writeHead(200, kept).end(body));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
