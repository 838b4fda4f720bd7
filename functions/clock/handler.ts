import * as z from 'zod/mini';
import { agreementSystemTasks } from '../agreements/system.ts';
import { anchorArchives } from '../archives/anchor.ts';
import { createArchivePorts } from '../archives/ports.ts';
import { archiveSystemTasks, isProposingDay, proposeErasures } from '../archives/system.ts';
import { claimSystemTasks } from '../claims/system.ts';
import { createPorts } from '../container.ts';
import { environment } from '../env.ts';
import { createLog } from '../http/log.ts';
import { createObjectClient } from '../objects/client.ts';
import { createEraser } from '../objects/eraser.ts';
import { evaluationSystemTasks } from '../evaluations/system.ts';
import { fairSystemTasks } from '../fairs/system.ts';
import { tendOpenFairs } from '../fairs/tend-seats.ts';
import { partySystemTasks } from '../parties/system.ts';
import { environmentSealer } from '../sealed.ts';
import { serviceSystemTasks } from '../services/system.ts';
import { taskSystemTasks } from '../tasks/deputies.ts';
import { runDueTasks } from './run-due-tasks.ts';

/** What the schedule sends: which job, and the business time that the schedule fired at. */
const Tick = z.object({ job: z.enum(['due-tasks', 'anchor']), time: z.string() });

const ports = createPorts(environmentSealer());
const archivePorts = createArchivePorts();
const { FILES_BUCKET, EXPORTS_BUCKET } = environment('FILES_BUCKET', 'EXPORTS_BUCKET');
const eraser = createEraser({ client: createObjectClient(), filesBucket: FILES_BUCKET, exportsBucket: EXPORTS_BUCKET });
const logger = createLog('clock');
const handlers = { ...fairSystemTasks(ports), ...partySystemTasks(ports), ...taskSystemTasks(ports), ...agreementSystemTasks(ports), ...serviceSystemTasks(ports), ...evaluationSystemTasks(ports), ...claimSystemTasks(ports), ...archiveSystemTasks(ports, eraser) };

/** The system's own duties: every five minutes what is due, every night the anchors of the archives. A failed task is tried again at the next tick. */
export const handler = async (event: unknown): Promise<void> => {
  const { job, time } = z.parse(Tick, event);
  const now = new Date(time).toISOString();
  if (job === 'anchor') {
    const { written, failed: districts } = await anchorArchives(archivePorts, now);
    const { proposed, failed: archives } = isProposingDay(now) ? await proposeErasures(ports, now) : { proposed: 0, failed: [] };
    logger.info('anchored', { written, proposed, failed: districts.length + archives.length });
    if (districts.length + archives.length) throw new Error(`not anchored: ${districts.join(', ') || 'none'}; not looked through: ${archives.join(', ') || 'none'}`);
    return;
  }
  const { done, failed } = await runDueTasks(ports.table, handlers, now);
  logger.info('due tasks', { done, failed: failed.length });
  await tendOpenFairs(ports.table, now);
  // The alarm on the function's errors tells ops; ids only, no personal data.
  if (failed.length) throw new Error(`due tasks failed: ${failed.map(({ kind, subject, problem }) => `${kind} ${subject} ${problem}`).join('; ')}`);
};
