import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Api } from '../constructs/api.ts';
import type { Data } from '../constructs/data.ts';
import { Edge } from '../constructs/edge.ts';
import { Jobs } from '../constructs/jobs.ts';
import { Site } from '../constructs/site.ts';
import { Watch } from '../constructs/watch.ts';
import type { Settings } from '../settings.ts';

/** The application over the data: gateway and functions, jobs, site, edge, alarms. */
export class ApplicationStack extends Stack {
  constructor(scope: Construct, id: string, { settings, data, ...props }: StackProps & { settings: Settings; data: Data }) {
    super(scope, id, props);
    const api = new Api(this, 'Api', { data, settings });
    const site = new Site(this, 'Site', settings);
    const jobs = new Jobs(this, 'Jobs', { data, settings, published: site.published });
    const edge = new Edge(this, 'Edge', { settings, api: api.api, site: site.bucket, published: site.published, fileBuckets: [data.quarantine, data.files] });
    new Watch(this, 'Watch', { settings, api, jobs, data });
    new CfnOutput(this, 'Address', { value: `https://${settings.domain ?? edge.distribution.distributionDomainName}` });
  }
}
