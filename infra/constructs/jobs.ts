import { Duration } from 'aws-cdk-lib';
import { EventField, Rule, RuleTargetInput, Schedule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq, SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { workers, type WorkerName } from '../functions.ts';
import type { Settings } from '../settings.ts';
import { siteFactsOf } from './site-facts.ts';
import { Capability, type CapabilityProps } from './capability.ts';
import type { DataInUse } from './data.ts';

/** The fewest that Lambda lets read a queue at once; more would only be turned away by the function and count as receives. */
const FEWEST_POLLERS = 2;
/** Being turned away by a busy publisher counts as a receive too: an hour of them, after which everything is published anyway. */
const MOST_RECEIVES = 20;
/** Changes of a second are published together: a storm of edits makes one page a second, and a single edit still is there in two. */
const TOGETHER = { batchSize: 1000, maxBatchingWindow: Duration.seconds(1) };

/** What works behind the requests: the relay from the stream to its consumers' queues, the publisher, the board of the hall, who tends the seats, and the clock. */
export class Jobs extends Construct {
  readonly relay: Capability;
  readonly publish: Capability;
  readonly board: Capability;
  readonly seats: Capability;
  readonly exports: Capability;
  readonly clock: Capability;
  readonly publishQueue: Queue;
  readonly boardQueue: Queue;
  readonly seatsQueue: Queue;
  readonly exportsQueue: Queue;
  readonly deadLetters: readonly Queue[];

  constructor(scope: Construct, id: string, { data, settings, published }: { data: DataInUse; settings: Settings; published: IBucket }) {
    super(scope, id);
    const unread = this.deadLetter('StreamDeadLetters');
    const unpublished = this.deadLetter('PublishDeadLetters');
    const unshown = this.deadLetter('BoardDeadLetters');
    const untended = this.deadLetter('SeatsDeadLetters');
    const unexported = this.deadLetter('ExportsDeadLetters');
    this.deadLetters = [unread, unpublished, unshown, untended, unexported];
    this.publishQueue = this.queueOf('PublishQueue', 'publish', unpublished);
    this.boardQueue = this.queueOf('BoardQueue', 'board', unshown);
    this.seatsQueue = this.queueOf('SeatsQueue', 'seats', untended);
    // One message at a time and no batch: what was left by a run that died is there again as soon as that run cannot be alive.
    this.exportsQueue = this.queueOf('ExportsQueue', 'exports', unexported, 1);
    const worker = (name: WorkerName, more: Partial<CapabilityProps> = {}) => new Capability(this, name, { name, needs: workers[name], data, settings, ...more });

    this.relay = worker('relay', { environment: { PUBLISH_QUEUE_URL: this.publishQueue.queueUrl, SEATS_QUEUE_URL: this.seatsQueue.queueUrl, BOARD_QUEUE_URL: this.boardQueue.queueUrl, EXPORTS_QUEUE_URL: this.exportsQueue.queueUrl } });
    for (const queue of [this.publishQueue, this.seatsQueue, this.boardQueue, this.exportsQueue]) queue.grantSendMessages(this.relay.function);
    this.relay.function.addEventSource(
      new DynamoEventSource(data.table, {
        startingPosition: StartingPosition.TRIM_HORIZON,
        batchSize: 100,
        retryAttempts: 20,
        bisectBatchOnError: true,
        reportBatchItemFailures: true,
        onFailure: new SqsDlq(unread),
      }),
    );

    // One at a time: two publishers could overwrite a newer page with an older one.
    this.publish = worker('publish', { reservedConcurrency: 1, published, environment: { SITE_FACTS: JSON.stringify(siteFactsOf(settings)) } });
    this.publish.function.addEventSource(new SqsEventSource(this.publishQueue, { ...TOGETHER, reportBatchItemFailures: true, maxConcurrency: FEWEST_POLLERS }));

    // One at a time as well, and apart from the pages: whoever looks at the wall does not wait until a list of fairs is made.
    this.board = worker('board', { reservedConcurrency: 1, published });
    this.board.function.addEventSource(new SqsEventSource(this.boardQueue, { ...TOGETHER, reportBatchItemFailures: true, maxConcurrency: FEWEST_POLLERS }));

    this.seats = worker('seats');
    this.seats.function.addEventSource(new SqsEventSource(this.seatsQueue, { batchSize: 10, reportBatchItemFailures: true, maxConcurrency: FEWEST_POLLERS }));

    this.exports = worker('exports');
    this.exports.function.addEventSource(new SqsEventSource(this.exportsQueue, { batchSize: 1, reportBatchItemFailures: true, maxConcurrency: FEWEST_POLLERS }));

    this.clock = worker('clock');
    this.every(this.clock, 'EveryFiveMinutes', Schedule.rate(Duration.minutes(5)), 'due-tasks');
    // 18:00 UTC is 02:00 in Beijing.
    this.every(this.clock, 'EveryNight', Schedule.cron({ hour: '18', minute: '0' }), 'anchor');
    // Which fairs are open for sign-up changes with the day, and a new deployment has no pages yet.
    this.every(this.publish, 'EveryHour', Schedule.rate(Duration.hours(1)), 'everything');
    this.every(this.board, 'EveryHourOfTheDay', Schedule.rate(Duration.hours(1)), 'recount');
  }

  private every(worker: Capability, id: string, schedule: Schedule, job: string): void {
    new Rule(this, id, { schedule, targets: [new LambdaFunction(worker.function, { retryAttempts: 3, event: RuleTargetInput.fromObject({ job, time: EventField.time }) })] });
  }

  private queueOf(id: string, consumer: WorkerName, deadLetters: Queue, timeouts = 6): Queue {
    return new Queue(this, id, {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      visibilityTimeout: Duration.seconds(timeouts * workers[consumer].timeoutSeconds),
      deadLetterQueue: { queue: deadLetters, maxReceiveCount: MOST_RECEIVES },
    });
  }

  private deadLetter(id: string): Queue {
    return new Queue(this, id, { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true, retentionPeriod: Duration.days(14) });
  }
}
