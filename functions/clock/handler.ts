import { agreementSystemTasks } from '../agreements/system.ts';
import { createArchivePorts } from '../archives/ports.ts';
import { archiveSystemTasks } from '../archives/system.ts';
import { claimSystemTasks } from '../claims/system.ts';
import { createPorts } from '../container.ts';
import { environment } from '../env.ts';
import { createLog } from '../http/log.ts';
import { createObjectClient } from '../objects/client.ts';
import { createEraser } from '../objects/eraser.ts';
import { evaluationSystemTasks } from '../evaluations/system.ts';
import { fairSystemTasks } from '../fairs/system.ts';
import { partySystemTasks } from '../parties/system.ts';
import { environmentSealer } from '../sealed.ts';
import { serviceSystemTasks } from '../services/system.ts';
import { taskSystemTasks } from '../tasks/deputies.ts';
import { createTick } from './tick.ts';

const ports = createPorts(environmentSealer());
const { anchors } = createArchivePorts();
const { FILES_BUCKET, EXPORTS_BUCKET } = environment('FILES_BUCKET', 'EXPORTS_BUCKET');
const eraser = createEraser({ client: createObjectClient(), filesBucket: FILES_BUCKET, exportsBucket: EXPORTS_BUCKET });
const logger = createLog('clock');
const handlers = { ...fairSystemTasks(ports), ...partySystemTasks(ports), ...taskSystemTasks(ports), ...agreementSystemTasks(ports), ...serviceSystemTasks(ports), ...evaluationSystemTasks(ports), ...claimSystemTasks(ports), ...archiveSystemTasks(ports, eraser) };

export const handler = createTick({ ...ports, anchors, handlers, logger });
