import { App } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { readSettings } from '../../../infra/settings.ts';
import { ApplicationStack } from '../../../infra/stacks/application-stack.ts';
import { DataStack } from '../../../infra/stacks/data-stack.ts';

const synthesize = (context: Record<string, string> = {}) => {
  const app = new App({ context });
  const settings = readSettings(app.node);
  const env = { region: settings.region };
  const dataStack = new DataStack(app, 'Data', { env, settings });
  const application = new ApplicationStack(app, 'App', { env, settings, data: dataStack.data });
  return { data: Template.fromStack(dataStack), application: Template.fromStack(application) };
};
interface Statement {
  readonly Action: string | string[];
  readonly Resource: unknown;
  readonly Effect: string;
}
const statementsOf = (template: Template): Statement[] =>
  Object.values(template.findResources('AWS::IAM::Policy')).flatMap((policy) => (policy.Properties as { PolicyDocument: { Statement: Statement[] } }).PolicyDocument.Statement);
const actionsOf = (template: Template): string[] => statementsOf(template).flatMap(({ Action }) => Action);

const { data, application } = synthesize();

describe('the data stack', () => {
  it('keeps one encrypted table with recovery to any second, deletion protection, a stream and a time to live', () => {
    data.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
      Replicas: [Match.objectLike({ DeletionProtectionEnabled: true, PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 } })],
    });
  });

  it('pins the logical ids of what holds data: a changed id would be a new, empty resource', () => {
    const ids = ['AWS::DynamoDB::GlobalTable', 'AWS::S3::Bucket', 'AWS::KMS::Key'].flatMap((type) => Object.keys(data.findResources(type)));
    expect(ids.sort()).toEqual(['DataAnchors1793CEB8', 'DataDataKeyCDD1A924', 'DataFilesC1590605', 'DataLookupKey4F0B3496', 'DataQuarantineE270BB5B', 'DataTableFDBAD0F2']);
  });

  it('removes nothing with its stack', () => {
    for (const type of ['AWS::DynamoDB::GlobalTable', 'AWS::S3::Bucket', 'AWS::KMS::Key'])
      for (const resource of Object.values(data.findResources(type))) expect(resource.DeletionPolicy).toBe('Retain');
  });

  it('lets nobody read a bucket in public, and keeps anchors under lock', () => {
    data.allResourcesProperties('AWS::S3::Bucket', { PublicAccessBlockConfiguration: { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true } });
    data.hasResourceProperties('AWS::S3::Bucket', { ObjectLockEnabled: true, ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode: 'GOVERNANCE', Days: 200 } } } });
  });
});

describe('the application stack', () => {
  it('gives no function a scan, a wildcard or a right to remove the table', () => {
    const table = actionsOf(application).filter((action) => action.startsWith('dynamodb:'));
    for (const action of table) expect(action).not.toMatch(/\*|Scan|DeleteTable|UpdateTable/);
    expect(actionsOf(application)).not.toContain('*');
    for (const action of actionsOf(application)) expect(action).not.toMatch(/:\*$/);
  });

  it('lets the gateway call each function by one permission', () => {
    const permissions = Object.values(application.findResources('AWS::Lambda::Permission')).filter(({ Properties }) => Properties.Principal === 'apigateway.amazonaws.com');
    const callees = permissions.map(({ Properties }) => JSON.stringify(Properties.FunctionName));
    expect(new Set(callees).size).toBe(callees.length);
  });

  it('knows no time but the real one: the environment of every function is a closed list', () => {
    const allowed = new Set(['TABLE_NAME', 'ISSUER', 'JWKS_URI', 'AUDIENCE', 'CITY_CODE', 'LOG_LEVEL', 'DATA_KEY_ID', 'LOOKUP_KEY_ID', 'QUARANTINE_BUCKET', 'FILES_BUCKET', 'PUBLISHED_BUCKET', 'ANCHOR_BUCKET', 'PUBLISH_QUEUE_URL', 'AWS_CA_BUNDLE']);
    for (const { Properties } of Object.values(application.findResources('AWS::Lambda::Function'))) for (const name of Object.keys(Properties.Environment?.Variables ?? {})) expect(allowed).toContain(name);
  });

  it('hands what nobody could take to dead letters, and says so by an alarm that names what people lose', () => {
    application.hasResourceProperties('AWS::Lambda::EventSourceMapping', { BisectBatchOnFunctionError: true, FunctionResponseTypes: ['ReportBatchItemFailures'], DestinationConfig: { OnFailure: Match.anyValue() } });
    application.hasResourceProperties('AWS::SQS::Queue', { RedrivePolicy: Match.objectLike({ maxReceiveCount: 5 }) });
    application.allResourcesProperties('AWS::CloudWatch::Alarm', { AlarmActions: Match.anyValue(), AlarmDescription: Match.stringLikeRegexp('.{8,}') });
  });

  it('sends every page under a policy that allows nothing inline and nothing foreign but issuer and buckets', () => {
    const [policy] = Object.values(application.findResources('AWS::CloudFront::ResponseHeadersPolicy'));
    const text = JSON.stringify(policy?.Properties.ResponseHeadersPolicyConfig.SecurityHeadersConfig.ContentSecurityPolicy);
    expect(text).toContain("default-src 'none'; script-src 'self'; style-src 'self'");
    expect(text).not.toMatch(/unsafe|\*/);
  });

  it('keeps logs half a year at least', () => {
    for (const { Properties } of Object.values(application.findResources('AWS::Logs::LogGroup'))) expect(Properties.RetentionInDays).toBeGreaterThanOrEqual(180);
  });
});

describe('in a China region', () => {
  const china = synthesize({ region: 'cn-north-1' });

  it('uses nothing that is missing there', () => {
    for (const type of ['AWS::CloudFront::OriginAccessControl', 'AWS::CloudFront::Function', 'AWS::Cognito::UserPool', 'AWS::WAFv2::WebACL']) china.application.resourceCountIs(type, 0);
    expect(JSON.stringify(china.application.toJSON())).not.toContain('TracingConfig');
  });

  it('names resources by the partition it is in', () => {
    expect(JSON.stringify(china.application.toJSON())).not.toContain('arn:aws:');
  });
});
