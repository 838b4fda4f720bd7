import type { taskRoutes } from '../../shared/contract/tasks.ts';
import type { Ports } from '../container.ts';
import type { Bindings } from '../http/use-case.ts';
import { answerDeputyship, askDeputy, listDeputyships, showDeputyship } from './deputies.ts';
import { listTasks } from './list-tasks.ts';
import { giveTaskBack, takeTask } from './take-task.ts';

export const taskBindings = (ports: Ports): Bindings<typeof taskRoutes> => ({
  listTasks: listTasks(ports),
  takeTask: takeTask(ports),
  giveTaskBack: giveTaskBack(ports),
  listDeputyships: listDeputyships(ports),
  askDeputy: askDeputy(ports),
  showDeputyship: showDeputyship(ports),
  answerDeputyship: answerDeputyship(ports),
});
