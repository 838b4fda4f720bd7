import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import * as z from 'zod/mini';
import { PublicChange } from '../../shared/domain/publishing.ts';
import { SiteFacts } from '../../shared/domain/site-facts.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import { createPages } from '../../web/render.tsx';
import { createPorts } from '../container.ts';
import { environment } from '../env.ts';
import { createLog } from '../http/log.ts';
import { createObjectClient } from '../objects/client.ts';
import { createPublishedStore } from '../objects/published-store.ts';
import { publishChanges, publishEverything } from './publish-changes.ts';

const logger = createLog('publish');
const { table } = createPorts();
const { PUBLISHED_BUCKET, SITE_FACTS } = environment('PUBLISHED_BUCKET', 'SITE_FACTS');
const ports = { table, store: createPublishedStore({ client: createObjectClient(), bucket: PUBLISHED_BUCKET }), pages: createPages(z.parse(SiteFacts, JSON.parse(SITE_FACTS))) };

/** What the hourly schedule sends: the business time that it fired at. */
const Refresh = z.object({ job: z.literal('everything'), time: z.string() });

/** Takes a batch of changes and publishes what they concern; a batch that fails comes again as a whole. */
export const handler = async (event: SQSEvent | z.infer<typeof Refresh>): Promise<SQSBatchResponse> => {
  if (!('Records' in event)) {
    await publishEverything(ports, localDateOf(z.parse(Refresh, event).time));
    return { batchItemFailures: [] };
  }
  const { Records } = event;
  const changes = Records.map(({ body }) => z.parse(PublicChange, JSON.parse(body)));
  const today = changes.reduce((latest, { at }) => (at !== undefined && localDateOf(at) > latest ? localDateOf(at) : latest), '');
  try {
    await publishChanges(ports, changes, today);
    return { batchItemFailures: [] };
  } catch (error) {
    logger.error('not published', { name: error instanceof Error ? error.name : 'unknown' });
    return { batchItemFailures: Records.map(({ messageId }) => ({ itemIdentifier: messageId })) };
  }
};
