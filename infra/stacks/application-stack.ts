import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Api } from '../constructs/api.ts';
import { ChinaEdge } from '../constructs/china/edge.ts';
import type { DataInUse } from '../constructs/data.ts';
import { Edge } from '../constructs/edge.ts';
import { Jobs } from '../constructs/jobs.ts';
import { withRestored } from '../constructs/restored.ts';
import { Site } from '../constructs/site.ts';
import { Watch } from '../constructs/watch.ts';
import type { Settings } from '../settings.ts';

/** The application over the data: gateway and functions, jobs, site, edge, alarms. */
export class ApplicationStack extends Stack {
  constructor(scope: Construct, id: string, { settings, data: own, ...props }: StackProps & { settings: Settings; data: DataInUse }) {
    super(scope, id, props);
    const data = withRestored(this, own, settings);
    const api = new Api(this, 'Api', { data, settings });
    const site = new Site(this, 'Site', settings);
    const jobs = new Jobs(this, 'Jobs', { data, settings, published: site.published });
    const edgeProps = { settings, api: api.api, site: site.bucket, published: site.published, fileBuckets: [data.quarantine, data.files] };
    const edge = settings.china ? new ChinaEdge(this, 'Edge', edgeProps) : new Edge(this, 'Edge', edgeProps);
    new Watch(this, 'Watch', { settings, api, jobs, data, ...(edge instanceof ChinaEdge && { pages: edge.pages }) });
    new CfnOutput(this, 'Address', { value: `https://${settings.domain ?? edge.host}` });
  }
}
