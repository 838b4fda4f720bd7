import { taskRoutes } from '../../shared/contract/tasks.ts';
import { createPorts, createServePorts } from '../container.ts';
import { serve } from '../http/serve.ts';
import { taskBindings } from './bindings.ts';

const ports = createPorts();
export const handler = serve(taskRoutes, createServePorts(ports), taskBindings(ports));
