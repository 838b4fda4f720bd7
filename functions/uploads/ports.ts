import { createPorts, type Ports } from '../container.ts';
import { environment, optionalEnvironment } from '../env.ts';
import { createObjectClient } from '../objects/client.ts';
import { createUploadStore, type UploadStore } from '../objects/upload-store.ts';
import { clamd } from './clamd.ts';
import type { Scanner } from './scanner.ts';

export interface UploadPorts extends Ports {
  readonly store: UploadStore;
  /** Without one, files are kept as not looked into. */
  readonly scanner?: Scanner;
}

/** Table, buckets and, where there is one, scanner of this function's environment. */
export const createUploadPorts = (): UploadPorts => {
  const { QUARANTINE_BUCKET, FILES_BUCKET } = environment('QUARANTINE_BUCKET', 'FILES_BUCKET');
  const store = createUploadStore({ client: createObjectClient(), quarantineBucket: QUARANTINE_BUCKET, filesBucket: FILES_BUCKET });
  const address = optionalEnvironment('CLAMD_ADDRESS');
  return { ...createPorts(), store, ...(address !== undefined && { scanner: clamd(address) }) };
};
