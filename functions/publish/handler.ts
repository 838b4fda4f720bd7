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
import { pause } from '../table/retry.ts';
import { publishChanges, publishEverything } from './publish-changes.ts';

const logger = createLog('publish');
const { table } = createPorts();
const { PUBLISHED_BUCKET, SITE_FACTS } = environment('PUBLISHED_BUCKET', 'SITE_FACTS');
const ports = {
  table,
  store: createPublishedStore({ client: createObjectClient(), bucket: PUBLISHED_BUCKET }),
  pages: createPages(z.parse(SiteFacts, JSON.parse(SITE_FACTS))),
  failed: (error: unknown) => logger.error('not published', { name: error instanceof Error ? error.name : 'unknown' }),
};
/** A store that is away for a moment is waited for here: a message that goes back to its queue is not seen for minutes. */
const PAUSES_MS = [500, 1500, 4000];

/** What the hourly schedule sends: the business time that it fired at. */
const Refresh = z.object({ job: z.literal('everything'), time: z.string() });

/** Takes a batch of changes and publishes what they concern; those whose pages could not be published come again. */
export const handler = async (event: SQSEvent | z.infer<typeof Refresh>): Promise<SQSBatchResponse> => {
  if (!('Records' in event)) {
    await publishEverything(ports, localDateOf(z.parse(Refresh, event).time));
    return { batchItemFailures: [] };
  }
  const told = new Map(event.Records.map(({ body, messageId }) => [z.parse(PublicChange, JSON.parse(body)), messageId]));
  const changes = [...told.keys()];
  const today = changes.reduce((latest, { at }) => (at !== undefined && localDateOf(at) > latest ? localDateOf(at) : latest), '');
  let failed = await publishChanges(ports, changes, today);
  for (const wait of PAUSES_MS) {
    if (failed.length === 0) break;
    await pause(wait);
    failed = await publishChanges(ports, failed, today);
  }
  return { batchItemFailures: failed.flatMap((change) => (told.has(change) ? { itemIdentifier: told.get(change) ?? '' } : [])) };
};
