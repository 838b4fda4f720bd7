import { Logger } from '@aws-lambda-powertools/logger';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import * as z from 'zod/mini';
import { PublicChange } from '../../shared/domain/publishing.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import { renderPages } from '../../web/render.tsx';
import { createPorts } from '../container.ts';
import { environment } from '../env.ts';
import { createObjectClient } from '../objects/client.ts';
import { createPublishedStore } from '../objects/published-store.ts';
import { publishChanges } from './publish-changes.ts';

const logger = new Logger({ serviceName: 'publish' });
const { table } = createPorts();
const ports = { table, store: createPublishedStore({ client: createObjectClient(), bucket: environment('PUBLISHED_BUCKET').PUBLISHED_BUCKET }), pages: renderPages };

/** Takes a batch of changes and publishes what they concern; a batch that fails comes again as a whole, and goes to the dead letters after five times. */
export const handler = async ({ Records }: SQSEvent): Promise<SQSBatchResponse> => {
  const changes = Records.map(({ body }) => z.parse(PublicChange, JSON.parse(body)));
  // The queue's own time of sending: business time is shifted at its source where it is shifted at all.
  const sentAt = Math.max(...Records.map(({ attributes }) => Number(attributes.SentTimestamp)));
  try {
    await publishChanges(ports, changes, localDateOf(sentAt));
    return { batchItemFailures: [] };
  } catch (error) {
    logger.error('not published', { name: error instanceof Error ? error.name : 'unknown' });
    return { batchItemFailures: Records.map(({ messageId }) => ({ itemIdentifier: messageId })) };
  }
};
