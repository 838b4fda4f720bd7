import { uploadRoutes } from '../../shared/contract/uploads.ts';
import { createServePorts } from '../container.ts';
import { serve } from '../http/serve.ts';
import { uploadBindings } from './bindings.ts';
import { createUploadPorts } from './ports.ts';

const ports = createUploadPorts();
export const handler = serve(uploadRoutes, createServePorts(ports), uploadBindings(ports));
