import { agreementRoutes } from '../../shared/contract/agreements.ts';
import { createPorts, createServePorts } from '../container.ts';
import { serve } from '../http/serve.ts';
import { environmentSealer } from '../sealed.ts';
import { agreementBindings } from './bindings.ts';
import { connectedSignatures } from './signatures/connected.ts';

const ports = { ...createPorts(environmentSealer()), ...connectedSignatures() };
export const handler = serve(agreementRoutes, createServePorts(ports), agreementBindings(ports));
