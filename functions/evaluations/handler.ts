import { evaluationRoutes } from '../../shared/contract/evaluations.ts';
import { createPorts, createServePorts } from '../container.ts';
import { serve } from '../http/serve.ts';
import { evaluationBindings } from './bindings.ts';

const ports = createPorts();
export const handler = serve(evaluationRoutes, createServePorts(ports), evaluationBindings(ports));
