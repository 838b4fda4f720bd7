import type { uploadRoutes } from '../../shared/contract/uploads.ts';
import type { Upload } from '../../shared/domain/upload.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import { isLive } from '../../shared/domain/upload-rules.ts';
import { servesDistrict, type Caller, type Duty } from '../../shared/domain/who.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { GET_SECONDS } from '../objects/upload-store.ts';
import { isOwnUpload } from '../table/claim-uploads.ts';
import { relationsOf, type Relation } from '../table/file-relation.ts';
import { keys } from '../table/keys.ts';
import type { Table } from '../table/table.ts';
import { later } from './address.ts';
import type { UploadPorts } from './ports.ts';

/** Duties that judge whether staff work full time, or check that it was judged rightly. */
const JUDGING: readonly Duty[] = ['verification', 'first-review', 'second-review', 'inspection', 'audit'];
const readsPersonal = ({ member, duties }: Caller): boolean => (member ? member.verified && member.role === 'manager' : duties.some((duty) => JUDGING.includes(duty)));

/**
 * Senders see their own; a file that an item refers to is seen by the item's sides and by officers competent for it: what
 * an officer sent is theirs until then, and afterwards no more theirs than any other officer's.
 */
const maySee = (upload: Upload, relation: Relation | undefined, caller: Caller): boolean => {
  if (relation?.personal && upload.personId !== caller.personId && !readsPersonal(caller)) return false;
  if (isOwnUpload(upload, caller) && (caller.member || !upload.claimedBy)) return true;
  if (!relation) return false;
  return caller.member ? caller.member.verified && relation.organisationIds.includes(caller.member.organisationId) : relation.districts.some((district) => servesDistrict(caller, district));
};

/** Those of the files that are there and that the caller may see, in the order asked; two round trips however many. */
const seen = async (table: Table, ids: readonly string[], caller: Caller, now: string): Promise<Upload[]> => {
  const found = (await table.getMany([...new Set(ids)].map(keys.upload))).filter((item) => item.type === 'upload').filter((upload) => isLive(upload, now));
  const relationOf = await relationsOf(table, found.flatMap(({ claimedBy }) => claimedBy ?? []));
  return ids.flatMap((id) => found.filter((upload) => upload.id === id && maySee(upload, upload.claimedBy && relationOf(upload.claimedBy), caller)));
};

const isChecked = ({ status }: Upload): boolean => status === 'ready' || status === 'claimed';
const viewOf = (whole: Upload) => {
  const { ttl: _, personId: __, sealed: ___, ...upload } = whole;
  return upload;
};
const until = (now: string) => ({ expiresAt: later(now, GET_SECONDS) });
/** Only what a scanner has looked into is opened in the browser; the rest is handed out to be saved. */
const howToServe = ({ scanned, mediaType }: Upload): 'inline' | 'attachment' => (scanned && (mediaType.startsWith('image/') || mediaType === 'application/pdf') ? 'inline' : 'attachment');

const show = async ({ table, store }: UploadPorts, uploadId: string, caller: Caller, now: string) => {
  const [upload] = await seen(table, [uploadId], caller, now);
  if (!upload) return fail('not-found');
  return ok(reply(200, { upload: viewOf(upload), ...(isChecked(upload) && { address: { url: await store.getAddress(upload, howToServe(upload)), ...until(now) } }) }));
};

const list = async ({ table, store }: UploadPorts, ids: string, caller: Caller, now: string) => {
  const uploads = await seen(table, ids.split(','), caller, now);
  const files = await Promise.all(uploads.map(async (upload) => ({ upload: viewOf(upload), ...(isChecked(upload) && upload.preview && { preview: { url: await store.getPreviewAddress(upload.id), ...until(now) } }) })));
  return ok(reply(200, { files }));
};

/** A file and, once it was checked, an address to fetch it from for five minutes. */
export const showUpload = (ports: UploadPorts): UseCase<typeof uploadRoutes.showUpload> => ({ params, caller, now }) => show(ports, params.uploadId, caller, now);

export const showBureauUpload = (ports: UploadPorts): UseCase<typeof uploadRoutes.showBureauUpload> => ({ params, caller, now }) => show(ports, params.uploadId, caller, now);

/** What a page of files shows: each with its small picture, for five minutes. What may not be seen is not among them. */
export const listFiles = (ports: UploadPorts): UseCase<typeof uploadRoutes.listFiles> => ({ query, caller, now }) => list(ports, query.ids, caller, now);

export const listBureauFiles = (ports: UploadPorts): UseCase<typeof uploadRoutes.listBureauFiles> => ({ query, caller, now }) => list(ports, query.ids, caller, now);
