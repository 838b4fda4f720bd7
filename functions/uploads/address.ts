import type { Sending, SendingForm, uploadRoutes } from '../../shared/contract/uploads.ts';
import { uploadLifecycle, type Upload } from '../../shared/domain/upload.ts';
import { next } from '../../shared/domain/lifecycle.ts';
import { failField, ok, type Result } from '../../shared/domain/result.ts';
import { pieceBytes, pieceCount } from '../../shared/domain/upload-rules.ts';
import type { Caller } from '../../shared/domain/who.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { PUT_SECONDS, type PromisedPiece, type UploadStore } from '../objects/upload-store.ts';
import { loadOwnUpload } from './load-upload.ts';
import type { UploadPorts } from './ports.ts';

/** The moment `seconds` later. */
export const later = (now: string, seconds: number): string => new Date(Date.parse(now) + seconds * 1000).toISOString();

/** The pieces of a file as a request names them; a small file is one piece, whose hash is the file's own. */
export const piecesOf = ({ size, sha256 }: Pick<Upload, 'size' | 'sha256'>, hashes: SendingForm['pieces']): Result<PromisedPiece[]> => {
  const count = pieceCount(size);
  const given = hashes ?? (count === 1 ? [sha256] : []);
  if (given.length !== count) return failField('/pieces', given.length < count ? 'too-few' : 'too-many', { limit: count });
  return ok(given.map((hash, piece) => ({ piece, size: pieceBytes(size, piece), sha256: hash })));
};

/** What of a promised file is still to be sent, and where to, for fifteen minutes. */
export const sendingOf = async (store: UploadStore, { id }: Pick<Upload, 'id'>, pieces: readonly PromisedPiece[], preview: SendingForm['preview'], arrived: readonly number[], now: string): Promise<Sending> => ({
  arrived: [...arrived],
  missing: await Promise.all(pieces.filter(({ piece }) => !arrived.includes(piece)).map(async (piece) => ({ piece: piece.piece, ...(await store.pieceAddress(id, piece)) }))),
  ...(preview && { preview: await store.previewAddress(id, preview) }),
  expiresAt: later(now, PUT_SECONDS),
});

const renew = async ({ table, store }: UploadPorts, uploadId: string, { pieces: hashes, preview }: SendingForm, caller: Caller, now: string) => {
  const upload = await loadOwnUpload(table, uploadId, caller, now);
  if (!upload.ok) return upload;
  const status = next(uploadLifecycle, 'send', upload.value.status);
  if (!status.ok) return status;
  const pieces = piecesOf(upload.value, hashes);
  if (!pieces.ok) return pieces;
  const arrived = await store.arrived(uploadId, upload.value.size);
  return ok(reply(200, await sendingOf(store, upload.value, pieces.value, preview, arrived, now)));
};

/** A half-done upload goes on: what has arrived stays, and the rest gets fresh addresses; nothing is written. */
export const renewUploadAddress = (ports: UploadPorts): UseCase<typeof uploadRoutes.renewUploadAddress> => ({ params, body, caller, now }) => renew(ports, params.uploadId, body, caller, now);

export const renewBureauUploadAddress = (ports: UploadPorts): UseCase<typeof uploadRoutes.renewBureauUploadAddress> => ({ params, body, caller, now }) => renew(ports, params.uploadId, body, caller, now);
