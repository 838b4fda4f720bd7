import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, Metric, TreatMissingData, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Topic, type ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import type { Settings } from '../settings.ts';
import type { Api } from './api.ts';
import type { Data } from './data.ts';
import type { Jobs } from './jobs.ts';

/** Alarms, each saying what people lose while it rings. */
export class Watch extends Construct {
  private readonly topic: ITopic;

  constructor(scope: Construct, id: string, { settings, api, jobs, data }: { settings: Settings; api: Api; jobs: Jobs; data: Data }) {
    super(scope, id);
    this.topic = settings.alarmTopicArn ? Topic.fromTopicArn(this, 'Topic', settings.alarmTopicArn) : new Topic(this, 'Topic', { enforceSSL: true });
    const minutes = (count: number) => ({ period: Duration.minutes(count), statistic: 'Sum' });

    for (const queue of jobs.deadLetters) this.alarm(`${queue.node.id}NotEmpty`, queue.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(5), statistic: 'Maximum' }), 1, '有变更没有送达：公开页面可能缺少最新的双选会、机构或公示');
    this.alarm('StreamLag', jobs.relay.function.metric('IteratorAge', { period: Duration.minutes(5), statistic: 'Maximum' }), 300_000, '公开页面落后五分钟以上：大厅里的人看到旧的信息');
    this.alarm('GatewayErrors', api.api.metricServerError(minutes(5)), 5, '办事的人看到“服务出错”：报名、签订、申报可能办不成');
    for (const { function: fn, node } of [...api.functions, jobs.relay, jobs.publish, jobs.clock]) {
      this.alarm(`${node.id}Errors`, fn.metricErrors(minutes(5)), 1, `${node.id} 运行出错：这一块业务可能停办`);
      this.alarm(`${node.id}Throttles`, fn.metricThrottles(minutes(5)), 10, `${node.id} 被限流：高峰时有人办不成`);
    }
    this.alarm('ClockSilent', jobs.clock.function.metricInvocations({ period: Duration.minutes(30), statistic: 'Sum' }), 1, '定时任务半小时没有运行：到期的公示、评估、提醒不会自动进行', ComparisonOperator.LESS_THAN_THRESHOLD);
    const throttled = new Metric({ namespace: 'AWS/DynamoDB', metricName: 'ThrottledRequests', dimensionsMap: { TableName: data.table.tableName }, ...minutes(5) });
    this.alarm('TableThrottles', throttled, 10, '数据库被限流：所有业务变慢');
  }

  private alarm(id: string, metric: IMetric, threshold: number, alarmDescription: string, comparisonOperator = ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD): void {
    const silent = comparisonOperator === ComparisonOperator.LESS_THAN_THRESHOLD;
    new Alarm(this, id, { metric, threshold, evaluationPeriods: 1, alarmDescription, comparisonOperator, treatMissingData: silent ? TreatMissingData.BREACHING : TreatMissingData.NOT_BREACHING }).addAlarmAction(new SnsAction(this.topic));
  }
}
