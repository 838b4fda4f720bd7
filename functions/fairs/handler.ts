import { fairRoutes } from '../../shared/contract/fairs.ts';
import { createPorts, createServePorts } from '../container.ts';
import { serve } from '../http/serve.ts';
import { environmentSealer } from '../sealed.ts';
import { fairBindings } from './bindings.ts';

const ports = createPorts(environmentSealer());
export const handler = serve(fairRoutes, createServePorts(ports), fairBindings(ports));
