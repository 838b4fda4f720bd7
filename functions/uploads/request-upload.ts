import type { UploadForm, uploadRoutes } from '../../shared/contract/uploads.ts';
import { fittingName, maximumBytesOf } from '../../shared/domain/file-kinds.ts';
import { uploadLifecycle, type Upload } from '../../shared/domain/upload.ts';
import { revise } from '../../shared/domain/entity.ts';
import { next } from '../../shared/domain/lifecycle.ts';
import { fail, failField, ok } from '../../shared/domain/result.ts';
import { isLive, UPLOAD_LIFETIME_SECONDS } from '../../shared/domain/upload-rules.ts';
import type { Caller } from '../../shared/domain/who.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { isOwnUpload } from '../table/claim-uploads.ts';
import { create, replace, type Actor, type Write } from '../table/change.ts';
import { keys } from '../table/keys.ts';
import { piecesOf, sendingOf } from './address.ts';
import type { UploadPorts } from './ports.ts';

const expiryOf = (now: string): number => Math.floor(Date.parse(now) / 1000) + UPLOAD_LIFETIME_SECONDS;
const isSame = (before: Upload, { sha256, size, mediaType }: UploadForm): boolean => before.sha256 === sha256 && before.size === size && before.mediaType === mediaType;
const changed = ({ id, rev, status }: Upload) => reply(201, { id, rev, status });

/** A promise made again under its id, after nothing came of the first within its day. */
const renewed = (before: Upload, now: string): Upload => {
  const { refusal: _, finding: __, scanned: ___, preview: ____, ...kept } = before;
  return revise(kept, { status: 'requested' as const, ttl: expiryOf(now) }, now);
};

const request = async ({ table, random, store }: UploadPorts, form: UploadForm, caller: Caller, now: string, actor: Actor) => {
  const { pieces: hashes, preview, id, ...promised } = form;
  const limit = maximumBytesOf(form.mediaType);
  if (form.size > limit) return failField('/size', 'too-big', { limit });
  const pieces = piecesOf(form, hashes);
  if (!pieces.ok) return pieces;
  const organisationId = caller.member?.organisationId;
  const found = await table.getMany([...(organisationId === undefined ? [] : [keys.organisation(organisationId)]), ...(id === undefined ? [] : [keys.upload(id)])]);
  if (organisationId !== undefined && !found.some((item) => item.type === 'organisation' && item.status === 'active')) return fail('forbidden');
  const before = found.find((item) => item.type === 'upload');
  if (before && !(isOwnUpload(before, caller) && isSame(before, form))) return fail('already-exists');
  if (before && isLive(before, now)) return ok(before.status === 'requested' ? reply(201, { ...changed(before).body, sending: await sendingOf(store, before, pieces.value, preview, await store.arrived(before.id, before.size), now) }) : changed(before));
  if (before && !next(uploadLifecycle, 'promise-again', before.status).ok) return fail('already-exists');
  const upload: Upload = before
    ? renewed(before, now)
    : {
        type: 'upload', id: id ?? random.id('upload', now), rev: 1, createdAt: now, updatedAt: now, status: 'requested', personId: caller.personId,
        ...promised, name: fittingName(promised.name, promised.mediaType),
        ...(organisationId !== undefined && { organisationId }),
        ttl: expiryOf(now),
      };
  const write: Write = before ? replace(before, upload) : create(upload, 'already-exists');
  const done = await table.commit(actor, { action: before ? 'promise-again' : 'request', subject: { type: 'upload', id: upload.id }, to: upload.status, writes: [write], reply: changed(upload) });
  // Signed after the commit, so that the right to write is in no record.
  return done.ok ? ok(reply(201, { ...done.value.body, sending: await sendingOf(store, upload, pieces.value, preview, [], now) })) : done;
};

/** A member promises a file and gets the addresses to send its pieces to. Repeated under the same id it says what is still missing. */
export const requestUpload = (ports: UploadPorts): UseCase<typeof uploadRoutes.requestUpload> => ({ body, caller, now, actor }) => request(ports, body, caller, now, actor);

/** The same for an officer. */
export const requestBureauUpload = (ports: UploadPorts): UseCase<typeof uploadRoutes.requestBureauUpload> => ({ body, caller, now, actor }) => request(ports, body, caller, now, actor);
