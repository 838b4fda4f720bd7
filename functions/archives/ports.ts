import { createPorts, type Ports } from '../container.ts';
import { environment } from '../env.ts';
import { createAnchorStore, type AnchorStore } from '../objects/anchor-store.ts';
import { createObjectClient } from '../objects/client.ts';
import { createExportStore, type ExportStore } from '../objects/export-store.ts';

export interface ArchivePorts extends Ports {
  readonly anchors: AnchorStore;
  readonly exports: Pick<ExportStore, 'address'>;
}

/** Table, locked anchor bucket and exports of this function's environment. */
export const createArchivePorts = (): ArchivePorts => {
  const { ANCHOR_BUCKET, EXPORTS_BUCKET } = environment('ANCHOR_BUCKET', 'EXPORTS_BUCKET');
  const client = createObjectClient();
  return { ...createPorts(), anchors: createAnchorStore({ client, bucket: ANCHOR_BUCKET }), exports: createExportStore({ client, bucket: EXPORTS_BUCKET }) };
};
