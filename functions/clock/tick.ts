import * as z from 'zod/mini';
import { anchorArchives } from '../archives/anchor.ts';
import { isProposingDay, proposeErasures } from '../archives/system.ts';
import type { Ports } from '../container.ts';
import { tendOpenFairs } from '../fairs/tend-seats.ts';
import { causeOf, type Cause } from '../http/cause.ts';
import type { Log } from '../http/log.ts';
import type { AnchorStore } from '../objects/anchor-store.ts';
import { runDueTasks, type SystemTask } from './run-due-tasks.ts';

/** What the schedule sends: which job, and the business time that the schedule fired at. */
const Tick = z.object({ job: z.enum(['due-tasks', 'anchor']), time: z.string() });

export interface ClockPorts extends Ports {
  readonly anchors: AnchorStore;
  readonly handlers: Readonly<Record<string, SystemTask>>;
  readonly logger: Log;
}

/** What was not done, in a few words by ids, and the first cause: no personal data in either. */
interface Undone {
  readonly what: readonly string[];
  readonly first: Cause | undefined;
}

const night = async (ports: ClockPorts, now: string): Promise<Undone> => {
  const anchored = await anchorArchives(ports, now);
  const looked = isProposingDay(now) ? await proposeErasures(ports, now) : { proposed: 0, failed: [] };
  ports.logger.info('anchored', { written: anchored.written, proposed: looked.proposed, failed: anchored.failed.length + looked.failed.length });
  const told = (doing: string, failed: readonly { readonly of: string; readonly cause: Cause }[]) => failed.map(({ of, cause }) => `${doing} ${of} ${cause.name}`);
  return { what: [...told('anchor', anchored.failed), ...told('look-through', looked.failed)], first: [...anchored.failed, ...looked.failed][0]?.cause };
};

const due = async ({ table, handlers, logger }: ClockPorts, now: string): Promise<Undone> => {
  const { done, failed, first } = await runDueTasks(table, handlers, now);
  logger.info('due tasks', { done, failed: failed.length });
  const untended = await tendOpenFairs(table, now).then(() => undefined, causeOf);
  return { what: [...failed.map(({ kind, subject, problem }) => `${kind} ${subject} ${problem}`), ...(untended ? [`tend-fairs all ${untended.name}`] : [])], first: first ?? untended };
};

/** As many as an error may name; the log has how many there were. */
const MOST_NAMED = 50;

/**
 * The system's own duties: every five minutes what is due, every night the anchors of the archives. What fails keeps nothing
 * else from its turn; the run ends in an error that names it, which the alarm on the function's errors tells ops, and the
 * next one tries it again.
 */
export const createTick =
  (ports: ClockPorts) =>
  async (event: unknown): Promise<void> => {
    const { job, time } = z.parse(Tick, event);
    const now = new Date(time).toISOString();
    const { what, first } = job === 'anchor' ? await night(ports, now) : await due(ports, now);
    if (what.length === 0) return;
    ports.logger.error('not done', { job, count: what.length, ...(first && { first }) });
    throw new Error(`not done: ${what.slice(0, MOST_NAMED).join('; ')}${what.length > MOST_NAMED ? `; and ${what.length - MOST_NAMED} more` : ''}`);
  };
