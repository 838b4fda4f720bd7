import { agreementRoutes } from '../../shared/contract/agreements.ts';
import { createPorts, createServePorts } from '../container.ts';
import { serve } from '../http/serve.ts';
import { environmentSealer } from '../sealed.ts';
import { agreementBindings } from './bindings.ts';

const ports = createPorts(environmentSealer());
export const handler = serve(agreementRoutes, createServePorts(ports), agreementBindings(ports));
