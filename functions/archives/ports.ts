import { createPorts, type Ports } from '../container.ts';
import { environment } from '../env.ts';
import { createAnchorStore, type AnchorStore } from '../objects/anchor-store.ts';
import { createObjectClient } from '../objects/client.ts';

export interface ArchivePorts extends Ports {
  readonly anchors: AnchorStore;
}

/** Table and locked anchor bucket of this function's environment. */
export const createArchivePorts = (): ArchivePorts => ({ ...createPorts(), anchors: createAnchorStore({ client: createObjectClient(), bucket: environment('ANCHOR_BUCKET').ANCHOR_BUCKET }) });
