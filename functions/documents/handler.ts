import { documentRoutes } from '../../shared/contract/documents.ts';
import { createServePorts } from '../container.ts';
import { serve } from '../http/serve.ts';
import { documentBindings } from './bindings.ts';
import { createDocumentPorts } from './ports.ts';

const ports = createDocumentPorts();
export const handler = serve(documentRoutes, createServePorts(ports), documentBindings(ports));
