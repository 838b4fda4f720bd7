import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import * as z from 'zod/mini';
import { SeatChange } from '../../shared/domain/sign-up.ts';
import { createPorts } from '../container.ts';
import { tendSeats } from '../fairs/tend-seats.ts';
import { createLog } from '../http/log.ts';

const logger = createLog('seats');
const { table } = createPorts();

/** Tends the seats of the fairs concerned, each once however many changes there were. What fails comes again. */
export const handler = async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
  const latest = new Map<string, string>();
  for (const { body } of Records) {
    const { fairId, at } = z.parse(SeatChange, JSON.parse(body));
    if (at > (latest.get(fairId) ?? '')) latest.set(fairId, at);
  }
  try {
    for (const [fairId, at] of latest) await tendSeats(table, fairId, at);
    return { batchItemFailures: [] };
  } catch (error) {
    logger.error('not tended', { name: error instanceof Error ? error.name : 'unknown' });
    return { batchItemFailures: Records.map(({ messageId }) => ({ itemIdentifier: messageId })) };
  }
};
