import type { Upload } from '../../shared/domain/upload.ts';
import { revise } from '../../shared/domain/entity.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import { isLive } from '../../shared/domain/upload-rules.ts';
import type { Caller } from '../../shared/domain/who.ts';
import { replace, type Write } from './change.ts';
import type { UploadClaim } from './file-relation.ts';
import { keys } from './keys.ts';
import type { Table } from './table.ts';

/** An upload belongs to the organisation it came in for (to its sender alone until their membership is verified); an officer's, to that officer. */
export const isOwnUpload = (upload: Upload, { personId, member }: Caller): boolean => {
  const sender = upload.personId === personId;
  if (!member || upload.organisationId === undefined) return sender && !member && upload.organisationId === undefined;
  return upload.organisationId === member.organisationId && (member.verified || sender);
};

/**
 * The checked uploads that a request names, in the order named: each the caller's own, ready, and referred to by nothing
 * yet. Anything else is `upload-not-ready`, with a pointer to the one concerned under `pointer`.
 */
export const readyUploads = async (table: Table, ids: readonly string[], caller: Caller, now: string, pointer = '/uploadIds'): Promise<Result<Upload[]>> => {
  const found = (await table.getMany([...new Set(ids)].map(keys.upload))).filter((item) => item.type === 'upload');
  const uploads = [...new Set(ids)].map((id) => found.find((upload) => upload.id === id));
  const missing = uploads.findIndex((upload) => !upload || !isOwnUpload(upload, caller) || upload.status !== 'ready' || !isLive(upload, now));
  if (missing >= 0) return fail('upload-not-ready', { errors: [{ pointer: `${pointer}/${missing}`, kind: 'upload-not-ready' }] });
  return ok(uploads.filter((upload) => upload !== undefined));
};

/** The writes by which `by` refers to the uploads, for the same commit: each is claimed once, and no longer expires. */
export const claimUploads = (uploads: readonly Upload[], by: UploadClaim, now: string): Write[] =>
  uploads.map((upload) => {
    const { ttl: _, ...kept } = upload;
    return replace(upload, revise(kept, { status: 'claimed' as const, claimedBy: { ...by } }, now), 'upload-not-ready');
  });

/** How an item or an archive entry refers to its uploads. */
export const uploadReferences = (uploads: readonly Upload[]) => uploads.map(({ id, sha256, name, mediaType, size }) => ({ id, sha256, name, mediaType, size }));
