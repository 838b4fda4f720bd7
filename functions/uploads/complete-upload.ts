import { createHash } from 'node:crypto';
import type { uploadRoutes } from '../../shared/contract/uploads.ts';
import { uploadLifecycle, type Upload } from '../../shared/domain/upload.ts';
import { revise } from '../../shared/domain/entity.ts';
import { next } from '../../shared/domain/lifecycle.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import { checkArrived, type FileRefusal } from '../../shared/domain/upload-rules.ts';
import type { Caller } from '../../shared/domain/who.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { replace, type Actor } from '../table/change.ts';
import type { Table } from '../table/table.ts';
import { loadOwnUpload } from './load-upload.ts';
import type { UploadPorts } from './ports.ts';

const changed = ({ id, rev, status }: Upload) => reply(200, { id, rev, status });
const refused = (refusal: FileRefusal) => fail(refusal.kind, { facts: { finding: refusal.finding } });

const move = async (table: Table, before: Upload, to: 'ready' | 'refused', refusal: FileRefusal | undefined, actor: Actor) => {
  const status = next(uploadLifecycle, 'complete', before.status, to);
  if (!status.ok) return status;
  const upload: Upload = revise(before, { status: status.value, ...(refusal && { refusal: refusal.kind, finding: refusal.finding }) }, actor.now);
  return table.commit(actor, {
    action: 'complete', subject: { type: 'upload', id: upload.id }, from: before.status, to: upload.status, ...(refusal && { reason: refusal.finding }),
    writes: [replace(before, upload)],
    reply: changed(upload),
  });
};

const complete = async (ports: UploadPorts, uploadId: string, caller: Caller, now: string, actor: Actor) => {
  const { table, store, scanner } = ports;
  const load = () => loadOwnUpload(table, uploadId, caller, now);
  const loaded = await load();
  if (!loaded.ok) return loaded;
  const settled = outcomeOf(loaded.value);
  if (settled) return settled;
  const upload = loaded.value;
  const arrived = await store.quarantined(uploadId);
  if (!arrived) return fail('upload-not-ready');
  const sha256 = createHash('sha256').update(arrived.bytes).digest('hex');
  const refusal = checkArrived(upload, arrived.bytes, sha256) ?? (await scanner.scan(arrived.bytes, upload.mediaType));
  if (refusal) {
    // Under a key of its own: the answer is the refusal, so the request has no recorded outcome to repeat.
    const kept = await move(table, upload, 'refused', refusal, { ...actor, requestKey: `${actor.requestKey}-refused` });
    return kept.ok || kept.problem.kind === 'edited-elsewhere' || kept.problem.kind === 'idempotency-key-reused' ? refused(refusal) : kept;
  }
  await store.release(uploadId, arrived.etag);
  const done = await move(table, upload, 'ready', undefined, actor);
  if (done.ok || done.problem.kind !== 'edited-elsewhere') return done;
  // Another request completed it in between, with the same content.
  const again = await load();
  return again.ok ? (outcomeOf(again.value) ?? done) : again;
};

/** The answer for an upload that was completed before: completing is repeatable. */
const outcomeOf = (upload: Upload) => {
  if (upload.status === 'requested') return undefined;
  if (upload.status === 'refused') return refused({ kind: upload.refusal ?? 'file-mismatch', finding: findingOf(upload.finding) });
  return ok(changed(upload));
};
const findings: readonly FileRefusal['finding'][] = ['size', 'checksum', 'other-type', 'unknown-type', 'encrypted', 'suspicious'];
const findingOf = (text: string | undefined): FileRefusal['finding'] => findings.find((finding) => finding === text) ?? 'checksum';

/**
 * Checks what arrived against what was promised, then copies it to where it can be referred to. If the copy or the commit
 * fails, the upload stays as it was and completing it again goes on from there.
 */
export const completeUpload = (ports: UploadPorts): UseCase<typeof uploadRoutes.completeUpload> => ({ params, caller, now, actor }) => complete(ports, params.uploadId, caller, now, actor);

export const completeBureauUpload = (ports: UploadPorts): UseCase<typeof uploadRoutes.completeBureauUpload> => ({ params, caller, now, actor }) => complete(ports, params.uploadId, caller, now, actor);
