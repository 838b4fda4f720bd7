import type { PutAddress, uploadRoutes } from '../../shared/contract/uploads.ts';
import { uploadLifecycle, type Upload } from '../../shared/domain/upload.ts';
import { next } from '../../shared/domain/lifecycle.ts';
import { ok } from '../../shared/domain/result.ts';
import type { Caller } from '../../shared/domain/who.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { PUT_SECONDS, type UploadStore } from '../objects/upload-store.ts';
import { loadOwnUpload } from './load-upload.ts';
import type { UploadPorts } from './ports.ts';

/** The moment `seconds` later. */
export const later = (now: string, seconds: number): string => new Date(Date.parse(now) + seconds * 1000).toISOString();

/** Where a promised file is sent, for fifteen minutes. */
export const addressOf = async (store: UploadStore, upload: Upload, now: string): Promise<PutAddress> => ({ ...(await store.putAddress(upload)), expiresAt: later(now, PUT_SECONDS) });

const renew = async ({ table, store }: UploadPorts, uploadId: string, caller: Caller, now: string) => {
  const upload = await loadOwnUpload(table, uploadId, caller, now);
  if (!upload.ok) return upload;
  const status = next(uploadLifecycle, 'send', upload.value.status);
  if (!status.ok) return status;
  return ok(reply(200, { address: await addressOf(store, upload.value, now) }));
};

/** A half-done upload goes on under a fresh address; nothing is written. */
export const renewUploadAddress = (ports: UploadPorts): UseCase<typeof uploadRoutes.renewUploadAddress> => ({ params, caller, now }) => renew(ports, params.uploadId, caller, now);

export const renewBureauUploadAddress = (ports: UploadPorts): UseCase<typeof uploadRoutes.renewBureauUploadAddress> => ({ params, caller, now }) => renew(ports, params.uploadId, caller, now);
