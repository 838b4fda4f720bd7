import type { Context, SQSBatchResponse, SQSEvent } from 'aws-lambda';
import * as z from 'zod/mini';
import { ExportWork, type ArchiveExportItem } from '../../shared/domain/archive-exports.ts';
import { createPorts } from '../container.ts';
import { environment } from '../env.ts';
import { causeOf } from '../http/cause.ts';
import { createLog } from '../http/log.ts';
import { anchoredHead, createAnchorStore } from '../objects/anchor-store.ts';
import { createBulkClient } from '../objects/client.ts';
import { createExportStore } from '../objects/export-store.ts';
import { createFileReader } from '../objects/file-reader.ts';
import { page, script } from './check-tools.built.ts';
import { makeExport } from './make-export.ts';

const logger = createLog('exports');
const { table } = createPorts();
const { FILES_BUCKET, EXPORTS_BUCKET, ANCHOR_BUCKET } = environment('FILES_BUCKET', 'EXPORTS_BUCKET', 'ANCHOR_BUCKET');
const client = createBulkClient();
const anchors = createAnchorStore({ client, bucket: ANCHOR_BUCKET });
const ports = {
  table,
  store: createExportStore({ client, bucket: EXPORTS_BUCKET }),
  files: createFileReader({ client, bucket: FILES_BUCKET }),
  tools: { page, script },
  anchorOf: (item: ArchiveExportItem) => anchoredHead(anchors, item, item.asked.at, item.head.count),
};

/** Makes the exports that were asked for, one after the other; one that fails comes again and goes on from its last part. */
export const handler = async ({ Records }: SQSEvent, context: Context): Promise<SQSBatchResponse> => {
  const failed: { itemIdentifier: string }[] = [];
  for (const { body, messageId } of Records) {
    try {
      await makeExport({ ...ports, remaining: () => context.getRemainingTimeInMillis() }, z.parse(ExportWork, JSON.parse(body)));
    } catch (error) {
      logger.error('not exported', { ...causeOf(error) });
      failed.push({ itemIdentifier: messageId });
    }
  }
  return { batchItemFailures: failed };
};
