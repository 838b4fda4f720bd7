import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import { timeouts } from '../container.ts';
import { environment } from '../env.ts';
import { publicChangeOf, seatChangeOf } from './changes.ts';

const { PUBLISH_QUEUE_URL, SEATS_QUEUE_URL } = environment('PUBLISH_QUEUE_URL', 'SEATS_QUEUE_URL');
const client = new SQSClient({ maxAttempts: 3, requestHandler: timeouts });
/** SQS takes ten messages a call. */
const BATCH = 10;

interface Consumer {
  readonly queue: string;
  /** The message for a record; undefined where it does not concern the consumer. */
  readonly messageOf: (record: DynamoDBRecord) => object | undefined;
}
const consumers: readonly Consumer[] = [
  { queue: PUBLISH_QUEUE_URL, messageOf: publicChangeOf },
  { queue: SEATS_QUEUE_URL, messageOf: seatChangeOf },
];

const send = async (queue: string, messages: readonly object[]): Promise<boolean> => {
  const entries = messages.map((message, index) => ({ Id: String(index), MessageBody: JSON.stringify(message) }));
  const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: queue, Entries: entries }));
  return Failed.length === 0;
};

/** The number of the first record that one consumer did not get; undefined when it got all. */
const handOver = async ({ queue, messageOf }: Consumer, Records: readonly DynamoDBRecord[]): Promise<number | undefined> => {
  const concerned = Records.flatMap((record, index) => {
    const message = messageOf(record);
    return message === undefined ? [] : [{ message, index }];
  });
  for (let from = 0; from < concerned.length; from += BATCH) {
    const batch = concerned.slice(from, from + BATCH);
    const sent = await send(queue, batch.map(({ message }) => message)).catch(() => false);
    if (!sent) return batch[0]?.index;
  }
  return undefined;
};

/**
 * The one reader of the table's stream: hands each change to the queues of the consumers it concerns. A record whose
 * hand-over fails is reported, so that the stream comes again from there; a consumer takes the same message twice without harm.
 */
export const handler = async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
  const failed = (await Promise.all(consumers.map((consumer) => handOver(consumer, Records)))).filter((index) => index !== undefined);
  const first = failed.length ? Records[Math.min(...failed)]?.dynamodb?.SequenceNumber : undefined;
  return { batchItemFailures: first === undefined ? [] : [{ itemIdentifier: first }] };
};
