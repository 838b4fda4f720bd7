import { serviceRoutes } from '../../shared/contract/services.ts';
import { createPorts, createServePorts } from '../container.ts';
import { serve } from '../http/serve.ts';
import { environmentSealer } from '../sealed.ts';
import { serviceBindings } from './bindings.ts';

const ports = createPorts(environmentSealer());
export const handler = serve(serviceRoutes, createServePorts(ports), serviceBindings(ports));
