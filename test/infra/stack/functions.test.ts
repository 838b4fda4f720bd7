import { describe, expect, it } from 'vitest';
import { keys } from '../../../functions/table/keys.ts';
import { apiFunctions } from '../../../infra/functions.ts';
import { rightsOf, synthesize } from './support.ts';

const { application } = synthesize();
const rights = rightsOf(application);
const actionsOf = (name: string): string[] => (rights.get(name) ?? []).flatMap(({ actions }) => actions);
const having = (action: string): string[] => [...rights.keys()].filter((name) => actionsOf(name).includes(action)).sort();

describe('the rights of functions', () => {
  it('name single actions: no wildcard, no scan, nothing that changes or removes a table', () => {
    for (const name of rights.keys()) for (const action of actionsOf(name)) expect(action).not.toMatch(/\*|Scan|Table$/);
  });

  it('name their resources: nobody may do anything to everything', () => {
    for (const [name, statements] of rights) for (const { resources } of statements) expect(resources, name).not.toMatch(/"\*"/);
  });

  it('leave the table to those who use it: the relay reads its stream, the publisher only reads, the description of the API and the calculators neither', () => {
    expect(actionsOf('publish').filter((action) => action.startsWith('dynamodb:')).sort()).toEqual(['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query']);
    expect(actionsOf('relay').filter((action) => action.startsWith('dynamodb:')).sort()).toEqual(['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator', 'dynamodb:ListStreams']);
    for (const name of ['openapi', 'calculators']) expect(actionsOf(name).filter((action) => /^(dynamodb|kms|s3|sqs):/.test(action))).toEqual([]);
  });

  it('let who prints and checks papers write nothing but whom it refused: anybody may call it', () => {
    const writing = (rights.get('documents') ?? []).filter(({ actions }) => actions.some((action) => /^dynamodb:(?!GetItem|BatchGetItem|Query)/.test(action)));
    expect(writing).toMatchObject([{ actions: ['dynamodb:PutItem'], condition: '{"ForAllValues:StringLike":{"dynamodb:LeadingKeys":["REQUEST#*"]}}' }]);
    expect(keys.event('a').pk).toMatch(/^REQUEST#/);
  });

  it('give the keys of personal data for what is done with it, and the buckets to those who handle files', () => {
    expect(having('kms:GenerateMac')).toEqual(['fairs', 'parties']);
    // Uploads, exports and anchors are encrypted in their buckets under the same key.
    expect(having('kms:GenerateDataKey')).toEqual(['agreements', 'clock', 'exports', 'fairs', 'parties', 'uploads']);
    expect(having('s3:PutObject')).toEqual(['board', 'clock', 'exports', 'publish', 'uploads']);
    expect(having('s3:GetObject')).toEqual(['archives', 'board', 'clock', 'exports', 'publish', 'uploads']);
    // Only the clock removes files, and only what two officers decided.
    for (const action of ['s3:DeleteObject', 's3:DeleteObjectVersion', 's3:ListBucketVersions']) expect(having(action)).toEqual(['clock']);
    expect(having('s3:AbortMultipartUpload')).toEqual(['clock', 'exports']);
  });

  it('let agreements sign with the key that a deployment names, and nobody where it names none', () => {
    expect(having('kms:Sign')).toEqual([]);
    const signatureKeyArn = 'arn:aws:kms:ap-east-1:111122223333:key/signatures';
    const signing = rightsOf(synthesize({ signatureKeyArn }).application);
    const may = [...signing].filter(([, statements]) => statements.some(({ actions }) => actions.includes('kms:Sign')));
    expect(may.map(([name]) => name)).toEqual(['agreements']);
    expect(may[0]?.[1].find(({ actions }) => actions.includes('kms:Sign'))).toMatchObject({ actions: ['kms:Sign', 'kms:GetPublicKey'] });
    expect(may[0]?.[1].find(({ actions }) => actions.includes('kms:Sign'))?.resources).toContain(signatureKeyArn);
  });

  it('let those who read a bucket tell what is absent from what is forbidden', () => {
    expect(having('s3:ListBucket')).toEqual(having('s3:GetObject'));
  });

  it('write to their own log only', () => {
    for (const { Properties } of Object.values(application.findResources('AWS::IAM::Role'))) expect(Properties.ManagedPolicyArns ?? []).toEqual([]);
  });
});

describe('the environment of functions', () => {
  const allowed = ['TABLE_NAME', 'ISSUER', 'JWKS_URI', 'AUDIENCE', 'CITY_CODE', 'LOG_LEVEL', 'DATA_KEY_ID', 'LOOKUP_KEY_ID', 'QUARANTINE_BUCKET', 'FILES_BUCKET', 'PUBLISHED_BUCKET', 'ANCHOR_BUCKET', 'EXPORTS_BUCKET', 'EXPORTS_QUEUE_URL', 'PUBLISH_QUEUE_URL', 'SEATS_QUEUE_URL', 'BOARD_QUEUE_URL', 'SITE_FACTS', 'SITE_ORIGIN', 'SIGNATURE_KEY_ID', 'NODE_OPTIONS'];
  const environments = (template: typeof application) => Object.values(template.findResources('AWS::Lambda::Function')).flatMap(({ Properties }) => Object.keys(Properties.Environment?.Variables ?? {}));

  it('is a closed list, so that nothing deployed can be told another time or another endpoint', () => {
    for (const name of environments(application)) expect(allowed).toContain(name);
    for (const name of environments(synthesize({ region: 'cn-north-1' }).application)) expect([...allowed, 'SITE_BUCKET', 'PAGE_HEADERS', 'SCANNER_HEADERS']).toContain(name);
  });

  it('sets Node.js itself to collect in small steps where archives are exported, and nowhere else', () => {
    const options = Object.values(application.findResources('AWS::Lambda::Function')).flatMap(({ Properties }) => (Properties.Environment?.Variables?.NODE_OPTIONS === undefined ? [] : [`${Properties.Description} ${Properties.Environment.Variables.NODE_OPTIONS}`]));
    expect(options).toEqual(['托管通 exports --max-semi-space-size=1']);
  });
});

describe('the gateway', () => {
  it('leads two routes per capability to one function each, and the rest to the one that describes them', () => {
    const keys = Object.values(application.findResources('AWS::ApiGatewayV2::Route')).map(({ Properties }) => String(Properties.RouteKey));
    const capabilities = Object.keys(apiFunctions).filter((name) => name !== 'openapi');
    expect(keys.sort()).toEqual([...capabilities.flatMap((name) => [`ANY /api/${name}`, `ANY /api/${name}/{proxy+}`]), 'ANY /api/openapi.json', 'ANY /api/{proxy+}'].sort());
  });

  it('may call each function by exactly one permission', () => {
    const callees = Object.values(application.findResources('AWS::Lambda::Permission'))
      .filter(({ Properties }) => Properties.Principal === 'apigateway.amazonaws.com')
      .map(({ Properties }) => JSON.stringify(Properties.FunctionName));
    expect(callees).toHaveLength(Object.keys(apiFunctions).length);
    expect(new Set(callees).size).toBe(callees.length);
  });

  it('limits what anybody may ask without signing in more than the rest, on each of its routes', () => {
    const [stage] = Object.values(application.findResources('AWS::ApiGatewayV2::Stage'));
    expect(stage?.Properties.RouteSettings).toEqual(Object.fromEntries(['calculators', 'documents'].flatMap((name) => [`ANY /api/${name}`, `ANY /api/${name}/{proxy+}`]).map((key) => [key, { ThrottlingRateLimit: 50, ThrottlingBurstLimit: 100 }])));
    const limited = Object.entries(application.findResources('AWS::ApiGatewayV2::Route')).flatMap(([id, { Properties }]) => (/\/(calculators|documents)/.test(String(Properties.RouteKey)) ? [id] : []));
    // Settings of a route that does not exist yet would fail the deployment.
    expect(stage?.DependsOn).toEqual(expect.arrayContaining(limited));
  });

  it('limits the rate and logs neither paths nor addresses', () => {
    const [stage] = Object.values(application.findResources('AWS::ApiGatewayV2::Stage'));
    expect(stage?.Properties.DefaultRouteSettings).toMatchObject({ ThrottlingRateLimit: 500, ThrottlingBurstLimit: 1000 });
    expect(stage?.Properties.AccessLogSettings.Format).not.toMatch(/sourceIp|path|userAgent/);
  });
});
