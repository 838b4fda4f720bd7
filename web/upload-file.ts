import type { PutAddress } from '../shared/contract/uploads.ts';
import { uploadRoutes } from '../shared/contract/uploads.ts';
import type { CallResult } from '../shared/contract/client.ts';
import type { RouteDefinition } from '../shared/contract/route.ts';
import { sniff, type MediaType } from '../shared/domain/upload-rules.ts';
import { api } from './api.ts';
import { UploadFailure, type Upload } from './form/use-uploads.ts';
import { randomKey } from './random.ts';

/** A photo over a thin line takes its time; after this long it has failed and can be tried again. */
const SEND_TIMEOUT_MS = 180_000;

/** A file that was promised before, by this page: another try goes on with the same upload instead of a new one. */
interface Promised {
  readonly key: string;
  readonly uploadId?: string;
}
const promised = new WeakMap<File, Promised>();

const must = <R extends RouteDefinition>(result: CallResult<R>): Extract<CallResult<R>, { ok: true }> => {
  if (!result.ok) throw new UploadFailure(result.problem);
  return result as Extract<CallResult<R>, { ok: true }>;
};

const hexOf = (bytes: ArrayBuffer): string => Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('');

/** By its first bytes, as the service will: phones give some photos no type, or a wrong one. */
const describe = async (file: File): Promise<{ name: string; mediaType: MediaType; size: number; sha256: string }> => {
  const bytes = await file.arrayBuffer();
  const mediaType = sniff(new Uint8Array(bytes));
  if (!mediaType) throw new UploadFailure({ kind: 'file-type-refused', retry: false });
  return { name: file.name.slice(-120), mediaType, size: file.size, sha256: hexOf(await crypto.subtle.digest('SHA-256', bytes)) };
};

/** Sends the file to where it was promised. `fetch` tells no progress of what it sends. */
const send = (file: File, { url, headers }: PutAddress, progress: (fraction: number) => void, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const stop = () => request.abort();
    const done = (settle: () => void) => () => {
      signal.removeEventListener('abort', stop);
      settle();
    };
    const failed = done(() => reject(new UploadFailure({ kind: 'unavailable', retry: true })));
    request.open('PUT', url);
    request.timeout = SEND_TIMEOUT_MS;
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total }) => progress(total > 0 ? loaded / total : 0);
    request.onload = () => (request.status < 300 ? done(resolve)() : failed());
    request.onerror = failed;
    request.ontimeout = failed;
    request.onabort = failed;
    signal.addEventListener('abort', stop);
    if (signal.aborted) failed();
    else request.send(file);
  });

const routesFor = (organisationId: string | undefined) => ({
  request: async (body: Awaited<ReturnType<typeof describe>>, idempotencyKey: string) =>
    organisationId === undefined ? must(await api(uploadRoutes.requestBureauUpload, { body, idempotencyKey })).body : must(await api(uploadRoutes.requestUpload, { params: { organisationId }, body, idempotencyKey })).body,
  renew: (uploadId: string) => (organisationId === undefined ? api(uploadRoutes.renewBureauUploadAddress, { params: { uploadId } }) : api(uploadRoutes.renewUploadAddress, { params: { organisationId, uploadId } })),
  complete: async (uploadId: string) =>
    organisationId === undefined ? must(await api(uploadRoutes.completeBureauUpload, { params: { uploadId } })) : must(await api(uploadRoutes.completeUpload, { params: { organisationId, uploadId } })),
});

/**
 * How a form's files are sent, for `<PhotoUpload upload={…} />`: promise, send to quarantine, have it checked. Make it once
 * per page: `const upload = useMemo(() => uploadFor(organisationId), [organisationId])`; officers pass nothing.
 */
export const uploadFor = (organisationId?: string): Upload => {
  const routes = routesFor(organisationId);
  return async (file, progress, signal) => {
    const { key, uploadId: known } = promised.get(file) ?? { key: randomKey() };
    promised.set(file, { key, ...(known !== undefined && { uploadId: known }) });
    const asked = known === undefined ? await routes.request(await describe(file), key) : undefined;
    const uploadId = known ?? asked?.id ?? '';
    promised.set(file, { key, uploadId });
    const renewed = asked?.address ? undefined : await routes.renew(uploadId);
    const address = asked?.address ?? (renewed?.ok ? renewed.body.address : undefined);
    // Refused an address because it was completed before: only the answer was lost.
    if (address) await send(file, address, progress, signal);
    else if (renewed && !renewed.ok && renewed.problem.kind !== 'status-conflict') {
      // Expired meanwhile: the next try begins anew.
      if (renewed.problem.kind === 'not-found') promised.delete(file);
      throw new UploadFailure(renewed.problem);
    }
    await routes.complete(uploadId);
    return uploadId;
  };
};
