import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import * as z from 'zod/mini';
import { HallChange, mergeHallChanges } from '../../shared/domain/board.ts';
import { createPorts } from '../container.ts';
import { environment } from '../env.ts';
import { createLog } from '../http/log.ts';
import { createObjectClient } from '../objects/client.ts';
import { createPublishedStore } from '../objects/published-store.ts';
import { pause } from '../table/retry.ts';
import { recountBoards, refreshBoard } from './refresh-board.ts';

const logger = createLog('board');
const { table } = createPorts();
const { PUBLISHED_BUCKET } = environment('PUBLISHED_BUCKET');
const ports = { table, store: createPublishedStore({ client: createObjectClient(), bucket: PUBLISHED_BUCKET }) };

/** What the hourly schedule sends: the business time that it fired at. */
const Recount = z.object({ job: z.literal('recount'), time: z.string() });

/** A store that is away for a moment is waited for here: a message that goes back to its queue is not seen for minutes. */
const PAUSES_MS = [500, 1500, 4000];
const refresh = async (change: HallChange): Promise<void> => {
  for (const wait of PAUSES_MS) {
    try {
      return await refreshBoard(ports, change);
    } catch {
      await pause(wait);
    }
  }
  return refreshBoard(ports, change);
};

/** Refreshes the boards of the fairs concerned, each once for all that happened there. A board that fails comes again; the others do not wait for it. */
export const handler = async (event: SQSEvent | z.infer<typeof Recount>): Promise<SQSBatchResponse> => {
  if (!('Records' in event)) {
    await recountBoards(ports, new Date(z.parse(Recount, event).time).toISOString());
    return { batchItemFailures: [] };
  }
  const told = event.Records.map(({ body, messageId }) => ({ messageId, change: z.parse(HallChange, JSON.parse(body)) }));
  const batchItemFailures: SQSBatchResponse['batchItemFailures'] = [];
  for (const about of Map.groupBy(told, ({ change }) => change.fairId).values()) {
    try {
      await refresh(about.map(({ change }) => change).reduce(mergeHallChanges));
    } catch (error) {
      logger.error('board not refreshed', { name: error instanceof Error ? error.name : 'unknown' });
      batchItemFailures.push(...about.map(({ messageId }) => ({ itemIdentifier: messageId })));
    }
  }
  return { batchItemFailures };
};
