import type { uploadRoutes } from '../../shared/contract/uploads.ts';
import type { Upload } from '../../shared/domain/upload.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import { servesDistrict, type Caller } from '../../shared/domain/who.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { GET_SECONDS } from '../objects/upload-store.ts';
import { isOwnUpload } from '../table/claim-uploads.ts';
import type { Table } from '../table/table.ts';
import { later } from './address.ts';
import { loadUpload } from './load-upload.ts';
import type { UploadPorts } from './ports.ts';
import { relationOf } from './relation.ts';

/** Owners see their own; a file that an item refers to is seen by the item's sides and by officers competent for it. */
const maySee = async (table: Table, upload: Upload, caller: Caller): Promise<boolean> => {
  if (isOwnUpload(upload, caller)) return true;
  if (!upload.claimedBy) return false;
  const relation = await relationOf(table, upload.claimedBy);
  if (!relation) return false;
  return caller.member ? caller.member.verified && relation.organisationIds.includes(caller.member.organisationId) : servesDistrict(caller, relation.district);
};

const show = async ({ table, store }: UploadPorts, uploadId: string, caller: Caller, now: string) => {
  const loaded = await loadUpload(table, uploadId, now);
  if (!loaded.ok) return loaded;
  const { ttl: _, personId: __, sealed: ___, ...upload } = loaded.value;
  if (!(await maySee(table, loaded.value, caller))) return fail('not-found');
  const checked = upload.status === 'ready' || upload.status === 'claimed';
  return ok(reply(200, { upload, ...(checked && { address: { url: await store.getAddress(upload), expiresAt: later(now, GET_SECONDS) } }) }));
};

/** A file and, once it was checked, an address to fetch it from for five minutes. */
export const showUpload = (ports: UploadPorts): UseCase<typeof uploadRoutes.showUpload> => ({ params, caller, now }) => show(ports, params.uploadId, caller, now);

export const showBureauUpload = (ports: UploadPorts): UseCase<typeof uploadRoutes.showBureauUpload> => ({ params, caller, now }) => show(ports, params.uploadId, caller, now);
