import type { CallResult } from '../../shared/contract/client.ts';
import type { PutAddress, Sending, uploadRoutes } from '../../shared/contract/uploads.ts';
import { PIECE_BYTES, pieceBytes } from '../../shared/domain/upload-rules.ts';
import type { Failure } from '../use-query.ts';
import type { Content, KeptFile } from './kept-file.ts';
import type { Pace } from './pace.ts';

export interface SendPorts {
  /** Promises the file, or asks what of it is still missing: repeatable. */
  readonly request: (file: KeptFile) => Promise<CallResult<typeof uploadRoutes.requestBureauUpload>>;
  readonly complete: (file: KeptFile) => Promise<CallResult<typeof uploadRoutes.completeBureauUpload>>;
  /** Whether it arrived. */
  readonly put: (address: PutAddress, part: Blob) => Promise<boolean>;
  readonly pace: Pace;
  /** Waits after so many tries in a row that brought nothing, or until the network is back. */
  readonly pause: (tries: number) => Promise<void>;
  readonly progress: (fraction: number) => void;
  /** Whether to go on: false once the file was taken away. */
  readonly wanted: () => boolean;
}

/** It has arrived, or why not; `status` 0 when nobody answered. */
export type Arrival = { readonly ok: true } | { readonly ok: false; readonly status: number; readonly problem: Failure };

/** So many tries in a row that bring nothing, and it is left for later. */
const TRIES = 8;
const gone: Arrival = { ok: false, status: 0, problem: { kind: 'unavailable', retry: true } };

const isPassing = ({ status, problem }: { readonly status: number; readonly problem: Failure }): boolean => problem.retry || status === 0 || status >= 500 || status === 429;

/** Sends what is missing, as fast as the line carries it. @returns how many pieces arrived, and whether all did */
const sendMissing = async ({ put, pace, progress, wanted }: SendPorts, { promise: { size } }: KeptFile, { whole, preview }: Content, sending: Sending): Promise<{ readonly brought: number; readonly all: boolean }> => {
  let bytes = sending.arrived.reduce((sum, piece) => sum + pieceBytes(size, piece), 0);
  let brought = 0;
  progress(bytes / size);
  const small = preview && sending.preview;
  // A file is as good without its small picture: whether that arrived is not asked.
  const picture = small ? put(small, preview) : undefined;
  let cut = false;
  await Promise.all(
    sending.missing.map(({ piece, ...address }) =>
      pace.take(async () => {
        // After a cut the rest is asked for anew rather than tried one by one.
        if (cut || !wanted()) return undefined;
        const arrived = await put(address, whole.slice(piece * PIECE_BYTES, (piece + 1) * PIECE_BYTES));
        if (arrived) {
          brought += 1;
          bytes += pieceBytes(size, piece);
          progress(bytes / size);
        } else cut = true;
        return arrived;
      }),
    ),
  );
  await picture;
  return { brought, all: brought === sending.missing.length };
};

/**
 * Brings one file to the service: promises it, sends the pieces that are missing, has it checked; however often the line is
 * cut in between, each piece that arrived stays there. Gives up for now when nothing gets through any more.
 */
export const sendFile = async (ports: SendPorts, file: KeptFile, content: Content): Promise<Arrival> => {
  const { request, complete, pause, wanted } = ports;
  let last: Arrival = gone;
  for (let tries = 0; tries < TRIES && wanted(); tries += 1) {
    if (tries > 0) await pause(tries);
    const asked = await request(file);
    if (!asked.ok) {
      if (!isPassing(asked)) return asked;
      last = asked;
      continue;
    }
    if (asked.body.status === 'ready' || asked.body.status === 'claimed') return { ok: true };
    if (asked.body.sending) {
      const { brought, all } = await sendMissing(ports, file, content, asked.body.sending);
      if (brought > 0) tries = 0;
      if (!all) continue;
    }
    ports.progress(1);
    const done = await complete(file);
    if (done.ok) return { ok: true };
    // Not all was there after all: asked for anew.
    if (!isPassing(done) && done.problem.kind !== 'upload-not-ready' && done.problem.kind !== 'not-found') return done;
    last = done;
  }
  return last;
};
