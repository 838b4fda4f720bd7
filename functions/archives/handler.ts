import { archiveRoutes } from '../../shared/contract/archives.ts';
import { createServePorts } from '../container.ts';
import { serve } from '../http/serve.ts';
import { archiveBindings } from './bindings.ts';
import { createArchivePorts } from './ports.ts';

const ports = createArchivePorts();
export const handler = serve(archiveRoutes, createServePorts(ports), archiveBindings(ports));
