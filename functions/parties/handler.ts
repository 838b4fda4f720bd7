import { partyRoutes } from '../../shared/contract/parties.ts';
import { createPorts, createServePorts } from '../container.ts';
import { serve } from '../http/serve.ts';
import { environmentSealer } from '../sealed.ts';
import { partyBindings } from './bindings.ts';

const ports = createPorts(environmentSealer());
export const handler = serve(partyRoutes, createServePorts(ports), partyBindings(ports));
