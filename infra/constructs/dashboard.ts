import { Duration } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Dashboard, GraphWidget, type IMetric } from 'aws-cdk-lib/aws-cloudwatch';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';

export interface DashboardProps {
  readonly api: HttpApi;
  readonly functions: ReadonlyMap<string, IFunction>;
  /** Milliseconds the stream's reader is behind. */
  readonly streamLag: IMetric;
  /** Seconds the oldest change has waited to be published. */
  readonly oldestMessage: IMetric;
  readonly errors: IMetric;
  readonly throttles: IMetric;
}

/** One page that answers: do requests get through, how fast, and are the public pages up to date? */
export const addDashboard = (scope: Construct, { api, functions, streamLag, oldestMessage, errors, throttles }: DashboardProps): Dashboard => {
  const period = Duration.minutes(5);
  const byFunction = (metric: (fn: IFunction, label: string) => IMetric) => [...functions].map(([name, fn]) => metric(fn, name));
  const half = { width: 12 };
  return new Dashboard(scope, 'Dashboard', {
    widgets: [
      [
        new GraphWidget({ title: '请求与服务出错', left: [api.metricCount({ period, statistic: 'Sum', label: '请求' })], right: [errors], ...half }),
        new GraphWidget({ title: '响应时间（毫秒）', left: ['p50', 'p99'].map((statistic) => api.metricLatency({ period, statistic, label: statistic })), ...half }),
      ],
      [
        new GraphWidget({ title: '函数出错', left: byFunction((fn, label) => fn.metricErrors({ period, statistic: 'Sum', label })), ...half }),
        new GraphWidget({ title: '公开页面的落后与数据库限流', left: [streamLag, oldestMessage], right: [throttles], ...half }),
      ],
    ],
  });
};
