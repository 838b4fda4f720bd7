import { claimRoutes } from '../../shared/contract/claims.ts';
import { createPorts, createServePorts } from '../container.ts';
import { serve } from '../http/serve.ts';
import { claimBindings } from './bindings.ts';

const ports = createPorts();
export const handler = serve(claimRoutes, createServePorts(ports), claimBindings(ports));
