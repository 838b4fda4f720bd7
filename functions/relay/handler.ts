import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { mergeHallChanges } from '../../shared/domain/board.ts';
import { pageOf } from '../../shared/domain/publishing.ts';
import { timeouts } from '../container.ts';
import { environment } from '../env.ts';
import { exportWorkOf, hallChangeOf, publicChangeOf, seatChangeOf } from './changes.ts';
import { gather, latest, type Gather } from './gather.ts';

const { PUBLISH_QUEUE_URL, SEATS_QUEUE_URL, BOARD_QUEUE_URL, EXPORTS_QUEUE_URL } = environment('PUBLISH_QUEUE_URL', 'SEATS_QUEUE_URL', 'BOARD_QUEUE_URL', 'EXPORTS_QUEUE_URL');
const client = new SQSClient({ maxAttempts: 3, requestHandler: timeouts });
/** SQS takes ten messages a call. */
const BATCH = 10;

interface Consumer {
  readonly queue: string;
  readonly gather: Gather;
}
const consumers: readonly Consumer[] = [
  { queue: PUBLISH_QUEUE_URL, gather: gather({ messageOf: publicChangeOf, subjectOf: pageOf, merge: latest }) },
  { queue: SEATS_QUEUE_URL, gather: gather({ messageOf: seatChangeOf, subjectOf: ({ fairId }) => fairId, merge: latest }) },
  { queue: BOARD_QUEUE_URL, gather: gather({ messageOf: hallChangeOf, subjectOf: ({ fairId }) => fairId, merge: mergeHallChanges }) },
  { queue: EXPORTS_QUEUE_URL, gather: gather({ messageOf: exportWorkOf, subjectOf: ({ exportId }) => exportId, merge: latest }) },
];

const send = async (queue: string, messages: readonly object[]): Promise<boolean> => {
  const entries = messages.map((message, index) => ({ Id: String(index), MessageBody: JSON.stringify(message) }));
  const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: queue, Entries: entries }));
  return Failed.length === 0;
};

/** The number of the first record that one consumer did not get; undefined when it got all. */
const handOver = async ({ queue, gather: gatherFor }: Consumer, records: readonly DynamoDBRecord[]): Promise<number | undefined> => {
  const gathered = gatherFor(records);
  for (let from = 0; from < gathered.length; from += BATCH) {
    const batch = gathered.slice(from, from + BATCH);
    const sent = await send(queue, batch.map(({ message }) => message)).catch(() => false);
    if (!sent) return batch[0]?.index;
  }
  return undefined;
};

/**
 * The one reader of the table's stream: tells the queues of the consumers what changed, once per subject and batch. The
 * first record whose hand-over fails is reported, so that the stream comes again from there; a consumer takes the same
 * message twice without harm.
 */
export const handler = async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
  const failed = (await Promise.all(consumers.map((consumer) => handOver(consumer, Records)))).filter((index) => index !== undefined);
  const first = failed.length ? Records[Math.min(...failed)]?.dynamodb?.SequenceNumber : undefined;
  return { batchItemFailures: first === undefined ? [] : [{ itemIdentifier: first }] };
};
