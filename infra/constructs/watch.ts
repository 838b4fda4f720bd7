import { Duration, Stack } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, MathExpression, Metric, TreatMissingData, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Rule, RuleTargetInput } from 'aws-cdk-lib/aws-events';
import { SnsTopic } from 'aws-cdk-lib/aws-events-targets';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { Topic, type ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { indexes } from '../../functions/table/keys.ts';
import type { Settings } from '../settings.ts';
import type { Api } from './api.ts';
import { addDashboard } from './dashboard.ts';
import type { DataInUse } from './data.ts';
import type { Jobs } from './jobs.ts';

export interface WatchProps {
  readonly settings: Settings;
  readonly api: Api;
  readonly jobs: Jobs;
  readonly data: DataInUse;
  /** The edge's own function, where it has one. */
  readonly pages?: IFunction;
}

const FIVE_MINUTES = { period: Duration.minutes(5) };
const sum = { ...FIVE_MINUTES, statistic: 'Sum' };
const maximum = { ...FIVE_MINUTES, statistic: 'Maximum' };

/** Requests that the table or one of its indexes refused for want of capacity; the table's own figures do not count its indexes'. */
const throttledRequests = (tableName: string): MathExpression => {
  const places = [{}, ...Object.values(indexes).map((index) => ({ GlobalSecondaryIndexName: index }))];
  const usingMetrics = Object.fromEntries(
    places.flatMap((place, number) => ['Read', 'Write'].map((kind) => [`${kind.toLowerCase()}${number}`, new Metric({ namespace: 'AWS/DynamoDB', metricName: `${kind}ThrottleEvents`, dimensionsMap: { TableName: tableName, ...place }, ...sum })])),
  );
  return new MathExpression({ expression: `SUM([${Object.keys(usingMetrics).join(', ')}])`, usingMetrics, label: '限流次数', ...FIVE_MINUTES });
};

/** Alarms, each saying what people lose while it rings. */
export class Watch extends Construct {
  private readonly topic: ITopic;

  constructor(scope: Construct, id: string, { settings, api, jobs, data, pages }: WatchProps) {
    super(scope, id);
    this.topic = settings.alarmTopicArn ? Topic.fromTopicArn(this, 'Topic', settings.alarmTopicArn) : this.ownTopic();
    const functions = new Map<string, IFunction>([...api.functions, jobs.relay, jobs.publish, jobs.board, jobs.seats, jobs.exports, jobs.clock].map((one) => [one.node.id, one.function]));
    if (pages) functions.set('pages', pages);
    const errors = api.api.metricServerError(sum);
    const streamLag = jobs.relay.function.metric('IteratorAge', maximum);
    const oldestMessage = jobs.publishQueue.metricApproximateAgeOfOldestMessage(FIVE_MINUTES);
    const throttles = throttledRequests(data.table.tableName);

    for (const queue of jobs.deadLetters) this.alarm(`${queue.node.id}NotEmpty`, queue.metricApproximateNumberOfMessagesVisible(maximum), 1, '有变更没有送达：公开页面或大屏可能缺少最新的双选会、机构或公示，候补名额没有及时递补，或者档案导出没有做成');
    this.alarm('StreamLag', streamLag, 300_000, '变更的转发落后五分钟以上：公开页面上是旧的信息');
    this.alarm('PublishLag', oldestMessage, 300, '公开页面的发布落后五分钟以上：大厅里的人看到旧的信息');
    this.alarm('BoardLag', jobs.boardQueue.metricApproximateAgeOfOldestMessage(FIVE_MINUTES), 60, '大屏落后一分钟以上：会场里的人看到旧的签到和双选情况');
    this.alarm('ExportsLag', jobs.exportsQueue.metricApproximateAgeOfOldestMessage(FIVE_MINUTES), 1800, '档案导出排队半小时以上：企业和机构拿不到导出的档案');
    this.alarm('GatewayErrors', errors, 5, '办事的人看到“服务出错”：报名、签订、申报可能办不成');
    for (const [name, fn] of functions) {
      this.alarm(`${name}Errors`, fn.metricErrors(sum), 1, `${name} 运行出错：这一块业务可能停办`);
      this.alarm(`${name}Throttles`, fn.metricThrottles(sum), 10, `${name} 被限流：高峰时有人办不成`);
    }
    this.alarm('ClockSilent', jobs.clock.function.metricInvocations({ period: Duration.minutes(30), statistic: 'Sum' }), 1, '定时任务半小时没有运行：到期的公示、评估、提醒不会自动进行', ComparisonOperator.LESS_THAN_THRESHOLD);
    this.alarm('TableThrottles', throttles, 10, '数据库被限流：所有业务变慢，高峰时有人办不成');
    this.guardKeys(data);
    addDashboard(this, { api: api.api, functions, streamLag, oldestMessage, errors, throttles });
  }

  /** A policy of one's own takes the place of the one by which alarms may publish, so it has to say so again. */
  private ownTopic(): Topic {
    const topic = new Topic(this, 'Topic', { displayName: '托管通', enforceSSL: true });
    const { account } = Stack.of(this);
    topic.addToResourcePolicy(new PolicyStatement({ actions: ['sns:Publish'], principals: [new ServicePrincipal('cloudwatch.amazonaws.com')], resources: [topic.topicArn], conditions: { StringEquals: { 'aws:SourceAccount': account } } }));
    return topic;
  }

  /** KMS counts no failures of its own; without its keys every personal field and the table itself stay closed, so an attempt to switch one off is told at once. */
  private guardKeys({ dataKey, lookupKey }: DataInUse): void {
    const keyId = [dataKey, lookupKey].flatMap((key) => [key.keyId, key.keyArn]);
    new Rule(this, 'KeysInDanger', {
      description: '有人停用密钥或安排删除密钥：一旦生效，全部数据打不开，所有业务停办',
      eventPattern: { source: ['aws.kms'], detailType: ['AWS API Call via CloudTrail'], detail: { eventName: ['DisableKey', 'ScheduleKeyDeletion'], requestParameters: { keyId } } },
      targets: [new SnsTopic(this.topic, { message: RuleTargetInput.fromText('托管通：有人停用密钥或安排删除密钥。一旦生效，全部数据打不开，所有业务停办。请立即核实，在等待期内可以撤销。') })],
    });
  }

  private alarm(id: string, metric: IMetric, threshold: number, alarmDescription: string, comparisonOperator = ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD): void {
    const silent = comparisonOperator === ComparisonOperator.LESS_THAN_THRESHOLD;
    new Alarm(this, id, { metric, threshold, evaluationPeriods: 1, alarmDescription, comparisonOperator, treatMissingData: silent ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING }).addAlarmAction(new SnsAction(this.topic));
  }
}
