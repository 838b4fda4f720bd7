import { serviceRoutes } from '../../shared/contract/services.ts';
import { createPorts, createServePorts } from '../container.ts';
import { serve } from '../http/serve.ts';
import { serviceBindings } from './bindings.ts';

const ports = createPorts();
export const handler = serve(serviceRoutes, createServePorts(ports), serviceBindings(ports));
