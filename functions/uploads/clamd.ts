import { connect, type NetConnectOpts, type Socket } from 'node:net';
import { ScannerUnavailable, type Scanner } from './scanner.ts';

/** Each as clamd reads it: its length in four bytes, then the bytes (clamd(8), INSTREAM). */
const CHUNK_BYTES = 64 * 1024;
const LONGEST_ANSWER_BYTES = 4096;
/** Connecting and the whole conversation, ms: within what a request may take beside reading the file. */
const PATIENCE = { connectMs: 1000, answerMs: 5000 } as const;

/** `tcp://10.0.1.5:3310` or `unix:/run/clamav/clamd.ctl`. */
export const clamdAddress = (address: string): NetConnectOpts => {
  const path = /^unix:(\/.+)$/.exec(address)?.[1];
  if (path !== undefined) return { path };
  const [, host, port] = /^tcp:\/\/([\w.-]+|\[[\da-f:]+\]):(\d{1,5})$/i.exec(address) ?? [];
  if (host === undefined || port === undefined) throw new Error(`no address of a clamd: ${address}`);
  return { host: host.replace(/[[\]]/g, ''), port: Number(port) };
};

const lengthOf = (count: number): Buffer => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(count);
  return length;
};

const speak = (socket: Socket, bytes: Uint8Array): void => {
  socket.write('zINSTREAM\0');
  for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
    const chunk = bytes.subarray(at, at + CHUNK_BYTES);
    socket.write(lengthOf(chunk.length));
    socket.write(chunk);
  }
  socket.write(lengthOf(0));
};

/** `stream: OK`, `stream: Win.Test.EICAR_HDB-1 FOUND`; whatever else it says, it has not looked into the whole file. */
const verdictOf = (answer: string): 'clean' | 'found' => {
  const said = answer.replace(/\0[^]*$/, '').trim();
  if (said === 'stream: OK') return 'clean';
  if (/^stream: .+ FOUND$/.test(said)) return 'found';
  throw new ScannerUnavailable(`clamd answered: ${said === '' ? 'nothing' : said}`);
};

const converse = (address: NetConnectOpts, bytes: Uint8Array, { connectMs, answerMs }: { readonly connectMs: number; readonly answerMs: number }): Promise<string> =>
  new Promise((resolve, reject) => {
    const socket = connect(address);
    let answer = '';
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      socket.destroy();
      settle();
    };
    const fail = (why: string): void => end(() => reject(new ScannerUnavailable(why)));
    let timer = setTimeout(() => fail('clamd cannot be reached in time'), connectMs);
    socket.on('connect', () => {
      clearTimeout(timer);
      timer = setTimeout(() => fail('clamd does not answer in time'), answerMs);
      speak(socket, bytes);
    });
    socket.on('data', (part) => {
      answer += part.toString('latin1');
      if (answer.includes('\0')) end(() => resolve(answer));
      else if (answer.length > LONGEST_ANSWER_BYTES) fail('clamd says too much');
    });
    socket.on('end', () => end(() => resolve(answer)));
    // It may hang up over what it found too large, with the reason still to be read.
    socket.on('error', (error) => (answer.includes('ERROR') ? end(() => resolve(answer)) : fail(`clamd: ${error.message}`)));
  });

/** ClamAV's daemon over its socket. It speaks without encryption: only on the same machine or within a private network. */
export const clamd = (address: string, patience: { readonly connectMs: number; readonly answerMs: number } = PATIENCE): Scanner => {
  const options = clamdAddress(address);
  return { name: 'clamd', scan: async (bytes) => verdictOf(await converse(options, bytes, patience)) };
};
