import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { timeouts } from '../container.ts';
import { environment } from '../env.ts';
import { publicChangeOf } from './changes.ts';

const { PUBLISH_QUEUE_URL } = environment('PUBLISH_QUEUE_URL');
const client = new SQSClient({ maxAttempts: 3, requestHandler: timeouts });
/** SQS takes ten messages a call. */
const BATCH = 10;

const send = async (records: readonly DynamoDBRecord[]): Promise<boolean> => {
  const entries = records.map((record, index) => ({ Id: String(index), MessageBody: JSON.stringify(publicChangeOf(record)) }));
  const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: PUBLISH_QUEUE_URL, Entries: entries }));
  return Failed.length === 0;
};

/**
 * The one reader of the table's stream: hands each change to the queue of the consumer it concerns. A record whose
 * hand-over fails is reported, so that the stream comes again from there; a consumer takes the same message twice without harm.
 */
export const handler = async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
  const concerned = Records.filter((record) => publicChangeOf(record) !== undefined);
  for (let from = 0; from < concerned.length; from += BATCH) {
    const batch = concerned.slice(from, from + BATCH);
    const sent = await send(batch).catch(() => false);
    const first = batch[0]?.dynamodb?.SequenceNumber;
    if (!sent && first !== undefined) return { batchItemFailures: [{ itemIdentifier: first }] };
  }
  return { batchItemFailures: [] };
};
