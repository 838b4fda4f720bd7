import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { synthesize } from './support.ts';

const { application } = synthesize();
const propertiesOf = (type: string) => Object.values(application.findResources(type)).map(({ Properties }) => Properties);

describe('the jobs', () => {
  it('never let a poison record block the stream', () => {
    application.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      BisectBatchOnFunctionError: true,
      MaximumRetryAttempts: 20,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      StartingPosition: 'TRIM_HORIZON',
      DestinationConfig: { OnFailure: Match.anyValue() },
    });
  });

  it('give the publisher six times its time before a message shows again, and set it aside after an hour of times', () => {
    const [publish] = propertiesOf('AWS::Lambda::Function').filter(({ Description }) => Description === '托管通 publish');
    const [queue] = propertiesOf('AWS::SQS::Queue').filter(({ RedrivePolicy }) => RedrivePolicy);
    expect(queue.VisibilityTimeout).toBeGreaterThanOrEqual(6 * publish.Timeout);
    expect(queue.RedrivePolicy.maxReceiveCount).toBe(20);
    application.hasResourceProperties('AWS::Lambda::EventSourceMapping', { FunctionResponseTypes: ['ReportBatchItemFailures'], ScalingConfig: { MaximumConcurrency: 2 } });
  });

  it('let one publisher and one board work at a time, so that nothing older follows something newer', () => {
    const alone = propertiesOf('AWS::Lambda::Function').filter(({ ReservedConcurrentExecutions }) => ReservedConcurrentExecutions === 1);
    expect(alone.map(({ Description }) => Description).sort()).toEqual(['托管通 board', '托管通 publish']);
  });

  it('publish the changes of a second together', () => {
    application.hasResourceProperties('AWS::Lambda::EventSourceMapping', { BatchSize: 1000, MaximumBatchingWindowInSeconds: 1 });
  });

  it('run the clock every five minutes and at two in the morning in Beijing, publish every list hourly, and count the boards anew', () => {
    const schedules = propertiesOf('AWS::Events::Rule').flatMap(({ ScheduleExpression }) => ScheduleExpression ?? []);
    expect(schedules.sort()).toEqual(['cron(0 18 * * ? *)', 'rate(1 hour)', 'rate(1 hour)', 'rate(5 minutes)']);
  });
});

describe('an alarm', () => {
  const alarms = propertiesOf('AWS::CloudWatch::Alarm');

  it('tells somebody, and says what people lose', () => {
    for (const { AlarmActions, AlarmDescription } of alarms) {
      expect(AlarmActions).toHaveLength(1);
      expect(AlarmDescription).toMatch(/[：:].{4,}/);
    }
  });

  it('rings for each function, for dead letters, for late pages, for the gateway, for a silent clock and for the table', () => {
    const names = Object.keys(application.findResources('AWS::CloudWatch::Alarm')).join(' ');
    for (const part of ['partiesErrors', 'partiesThrottles', 'relayErrors', 'publishErrors', 'clockErrors', 'StreamDeadLettersNotEmpty', 'PublishDeadLettersNotEmpty', 'BoardDeadLettersNotEmpty', 'StreamLag', 'PublishLag', 'BoardLag', 'GatewayErrors', 'ClockSilent', 'TableThrottles']) expect(names).toContain(part);
  });

  it('reads throttles where the table reports them, of the table and of each index', () => {
    const [{ Metrics }] = alarms.filter(({ AlarmDescription }) => AlarmDescription.startsWith('数据库'));
    const names = Metrics.flatMap(({ MetricStat }: { MetricStat?: { Metric: { MetricName: string } } }) => MetricStat?.Metric.MetricName ?? []);
    expect(names).toHaveLength(8);
    expect(new Set(names)).toEqual(new Set(['ReadThrottleEvents', 'WriteThrottleEvents']));
  });

  it('gets through to its topic, whose own policy has to say so', () => {
    application.hasResourceProperties('AWS::SNS::TopicPolicy', {
      PolicyDocument: { Statement: Match.arrayWith([Match.objectLike({ Effect: 'Allow', Action: 'sns:Publish', Principal: { Service: 'cloudwatch.amazonaws.com' } })]) },
    });
  });

  it('goes to the topic that the deployment names', () => {
    const arn = 'arn:aws:sns:ap-east-1:111122223333:on-duty';
    const named = synthesize({ alarmTopicArn: arn }).application;
    named.resourceCountIs('AWS::SNS::Topic', 0);
    named.allResourcesProperties('AWS::CloudWatch::Alarm', { AlarmActions: [arn] });
  });

  it('tells at once when somebody switches a key off', () => {
    application.hasResourceProperties('AWS::Events::Rule', { EventPattern: Match.objectLike({ source: ['aws.kms'], detail: Match.objectLike({ eventName: ['DisableKey', 'ScheduleKeyDeletion'] }) }) });
  });
});

describe('logs', () => {
  it('are kept half a year at least', () => {
    for (const { RetentionInDays } of propertiesOf('AWS::Logs::LogGroup')) expect(RetentionInDays).toBeGreaterThanOrEqual(180);
  });
});
