import { createHash } from 'node:crypto';
import type { uploadRoutes } from '../../shared/contract/uploads.ts';
import { findings } from '../../shared/domain/file-content.ts';
import { uploadLifecycle, type Upload } from '../../shared/domain/upload.ts';
import { revise } from '../../shared/domain/entity.ts';
import { next } from '../../shared/domain/lifecycle.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import { checkArrived, refusalFor, type FileRefusal } from '../../shared/domain/upload-rules.ts';
import type { Caller } from '../../shared/domain/who.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { replace, type Actor } from '../table/change.ts';
import type { Table } from '../table/table.ts';
import { loadOwnUpload } from './load-upload.ts';
import { lookInside } from './look-inside.ts';
import type { UploadPorts } from './ports.ts';
import { cleanPreview } from './preview.ts';

const changed = ({ id, rev, status }: Upload) => reply(200, { id, rev, status });
const refused = (refusal: FileRefusal) => fail(refusal.kind, { facts: { finding: refusal.finding } });

type Outcome = { readonly to: 'refused'; readonly refusal: FileRefusal } | ({ readonly to: 'ready' } & Pick<Upload, 'scanned' | 'preview'>);

const move = async (table: Table, before: Upload, { to, ...found }: Outcome, actor: Actor) => {
  const status = next(uploadLifecycle, 'complete', before.status, to);
  if (!status.ok) return status;
  const refusal = 'refusal' in found ? found.refusal : undefined;
  const upload: Upload = revise(before, { status: status.value, ...(refusal ? { refusal: refusal.kind, finding: refusal.finding } : found) }, actor.now);
  return table.commit(actor, {
    action: 'complete', subject: { type: 'upload', id: upload.id }, from: before.status, to: upload.status, ...(refusal && { reason: refusal.finding }),
    writes: [replace(before, upload)],
    reply: changed(upload),
  });
};

/** What is wrong with the bytes that arrived, if anything, and whether a scanner has looked into them. Throws while the scanner cannot say. */
const examine = async ({ scanner }: UploadPorts, upload: Upload, bytes: Uint8Array, now: string): Promise<{ readonly refusal?: FileRefusal } & Pick<Upload, 'scanned'>> => {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const mismatch = checkArrived(upload, bytes, sha256);
  if (mismatch) return { refusal: mismatch };
  const inside = lookInside(bytes, upload.mediaType);
  if (inside) return { refusal: refusalFor(inside) };
  if (!scanner) return {};
  return (await scanner.scan(bytes)) === 'found' ? { refusal: refusalFor('suspicious') } : { scanned: { at: now, by: scanner.name } };
};

/** Keeps the small picture that came along; a file is as good without one. */
const keepPreview = async ({ store }: UploadPorts, uploadId: string): Promise<boolean> => {
  const arrived = await store.arrivedPreview(uploadId);
  const preview = arrived && cleanPreview(arrived);
  if (preview) await store.keepPreview(uploadId, preview);
  return preview !== undefined;
};

const complete = async (ports: UploadPorts, uploadId: string, caller: Caller, now: string, actor: Actor) => {
  const { table, store } = ports;
  const load = () => loadOwnUpload(table, uploadId, caller, now);
  const loaded = await load();
  if (!loaded.ok) return loaded;
  const settled = outcomeOf(loaded.value);
  if (settled) return settled;
  const upload = loaded.value;
  const bytes = await store.assembled(uploadId, upload.size);
  if (!bytes) return fail('upload-not-ready');
  const { refusal, scanned } = await examine(ports, upload, bytes, now);
  if (refusal) {
    // Under a key of its own: the answer is the refusal, so the request has no recorded outcome to repeat.
    const kept = await move(table, upload, { to: 'refused', refusal }, { ...actor, requestKey: `${actor.requestKey}-refused` });
    return kept.ok || kept.problem.kind === 'edited-elsewhere' || kept.problem.kind === 'idempotency-key-reused' ? refused(refusal) : kept;
  }
  const [preview] = await Promise.all([keepPreview(ports, uploadId), store.keep(uploadId, upload, bytes)]);
  const done = await move(table, upload, { to: 'ready', ...(scanned && { scanned }), ...(preview && { preview }) }, actor);
  if (done.ok || done.problem.kind !== 'edited-elsewhere') return done;
  // Another request completed it in between, with the same content.
  const again = await load();
  return again.ok ? (outcomeOf(again.value) ?? done) : again;
};

/** The answer for an upload that was completed before: completing is repeatable. */
const outcomeOf = (upload: Upload) => {
  if (upload.status === 'requested') return undefined;
  if (upload.status === 'refused') return refused({ kind: upload.refusal ?? 'file-mismatch', finding: findings.find((finding) => finding === upload.finding) ?? 'checksum' });
  return ok(changed(upload));
};

/**
 * Puts together what arrived, checks it against what was promised and looks into it, then keeps it where it can be referred
 * to. If keeping it, the scanner or the commit fails, the upload stays as it was and completing it again goes on from there.
 */
export const completeUpload = (ports: UploadPorts): UseCase<typeof uploadRoutes.completeUpload> => ({ params, caller, now, actor }) => complete(ports, params.uploadId, caller, now, actor);

export const completeBureauUpload = (ports: UploadPorts): UseCase<typeof uploadRoutes.completeBureauUpload> => ({ params, caller, now, actor }) => complete(ports, params.uploadId, caller, now, actor);
