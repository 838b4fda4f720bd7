import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { onTestFinished } from 'vitest';
import { createAnchorStore } from '../../functions/objects/anchor-store.ts';
import { createExportStore } from '../../functions/objects/export-store.ts';
import { createFileReader } from '../../functions/objects/file-reader.ts';
import { createUploadStore } from '../../functions/objects/upload-store.ts';
import { startObjects } from '../../infra/local/parts/objects/start-objects.ts';
import type { Upload } from '../../shared/domain/upload.ts';
import { systemRandom } from '../../functions/ids.ts';
import { photo } from './file-samples.ts';
import type { World } from './world.ts';

const credentials = { accessKeyId: 'local', secretAccessKey: 'local-secret' };

/** An object store on disk with the four buckets, and the stores that functions make of it. */
export const givenObjects = async () => {
  const dir = await mkdtemp(join(tmpdir(), 'uploads-'));
  const objects = await startObjects({ dir, credentials, buckets: { quarantine: {}, files: { versioning: true }, exports: {}, anchors: { objectLockDays: 1, objectLockMode: 'GOVERNANCE' } } });
  const client = new S3Client({ endpoint: objects.endpoint, region: 'local', credentials, maxAttempts: 2, requestHandler: { connectionTimeout: 1000, requestTimeout: 3000, throwOnRequestTimeout: true } });
  let running = true;
  const stop = async () => {
    if (running) await objects.stop();
    running = false;
  };
  onTestFinished(async () => {
    await stop();
    client.destroy();
    await rm(dir, { recursive: true, force: true });
  });
  const store = createUploadStore({ client, quarantineBucket: 'quarantine', filesBucket: 'files' });
  const exports = createExportStore({ client, bucket: 'exports' });
  return { client, stop, store, exports, reader: createFileReader({ client, bucket: 'files' }), anchors: createAnchorStore({ client, bucket: 'anchors' }) };
};

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
export { photo } from './file-samples.ts';

/** An upload that was checked, as the table holds it. */
export const readyUpload = (world: World, organisationId: string | undefined, more: Partial<Upload> = {}): Upload => ({
  type: 'upload', id: systemRandom.id('upload', world.now), rev: 1, createdAt: world.now, updatedAt: world.now, status: 'ready', personId: 'somebody', ...(organisationId && { organisationId }),
  name: '现场照片.jpg', mediaType: 'image/jpeg', size: 9, sha256: sha256Of(photo()), ttl: Math.floor(Date.parse(world.now) / 1000) + 3600, ...more,
});
