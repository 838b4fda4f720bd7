import type { taskRoutes } from '../../shared/contract/tasks.ts';
import type { Ports } from '../container.ts';
import type { Bindings } from '../http/use-case.ts';
import { listTasks } from './list-tasks.ts';

export const taskBindings = (ports: Ports): Bindings<typeof taskRoutes> => ({ listTasks: listTasks(ports) });
