import type { Upload } from '../../shared/domain/upload.ts';
import { fail, ok, type Result } from '../../shared/domain/result.ts';
import { isLive } from '../../shared/domain/upload-rules.ts';
import type { Caller } from '../../shared/domain/who.ts';
import { isOwnUpload } from '../table/claim-uploads.ts';
import { keys } from '../table/keys.ts';
import type { Table } from '../table/table.ts';

/** An upload that still stands; an expired one is gone. */
export const loadUpload = async (table: Table, uploadId: string, now: string): Promise<Result<Upload>> => {
  const upload = await table.get('upload', keys.upload(uploadId));
  return upload && isLive(upload, now) ? ok(upload) : fail('not-found');
};

/** The caller's own upload; another's is not found. */
export const loadOwnUpload = async (table: Table, uploadId: string, caller: Caller, now: string): Promise<Result<Upload>> => {
  const upload = await loadUpload(table, uploadId, now);
  return upload.ok && !isOwnUpload(upload.value, caller) ? fail('not-found') : upload;
};
