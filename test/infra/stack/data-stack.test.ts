import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, it } from 'vitest';
import { synthesize } from './support.ts';

const { data } = synthesize();
const holdingData = ['AWS::DynamoDB::GlobalTable', 'AWS::S3::Bucket', 'AWS::KMS::Key'];

describe('the data stack', () => {
  it('keeps one table, encrypted under our key, with recovery to any second, deletion protection, a stream and a time to live', () => {
    data.hasResourceProperties('AWS::DynamoDB::GlobalTable', {
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
      SSESpecification: { SSEEnabled: true, SSEType: 'KMS' },
      GlobalSecondaryIndexes: ['gsi1', 'gsi2', 'gsi3'].map((IndexName) => Match.objectLike({ IndexName, Projection: { ProjectionType: 'ALL' } })),
      Replicas: [Match.objectLike({ DeletionProtectionEnabled: true, PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 }, SSESpecification: { KMSMasterKeyId: { 'Fn::GetAtt': ['DataDataKeyCDD1A924', 'Arn'] } } })],
    });
  });

  it('pins the logical ids of what holds data: a changed id would be a new, empty resource', () => {
    const ids = holdingData.flatMap((type) => Object.keys(data.findResources(type)));
    expect(ids.sort()).toEqual(['DataAnchors1793CEB8', 'DataDataKeyCDD1A924', 'DataExportsDBAF8253', 'DataFilesC1590605', 'DataLookupKey4F0B3496', 'DataQuarantineE270BB5B', 'DataTableFDBAD0F2']);
  });

  it('removes and replaces nothing with its stack', () => {
    for (const type of holdingData)
      for (const resource of Object.values(data.findResources(type))) expect(resource).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
  });

  it('encrypts every bucket under our key and lets nobody read one in public', () => {
    data.allResourcesProperties('AWS::S3::Bucket', {
      PublicAccessBlockConfiguration: { BlockPublicAcls: true, BlockPublicPolicy: true, IgnorePublicAcls: true, RestrictPublicBuckets: true },
      BucketEncryption: { ServerSideEncryptionConfiguration: [Match.objectLike({ ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms', KMSMasterKeyID: Match.anyValue() } })] },
    });
  });

  it('hashes personal values for look-up under a key that can do nothing else', () => {
    data.hasResourceProperties('AWS::KMS::Key', { KeySpec: 'HMAC_256', KeyUsage: 'GENERATE_VERIFY_MAC' });
  });

  it('takes files into quarantine from the site only, with the headers that they were promised with, and forgets them after a day', () => {
    const { data: withDomain } = synthesize({ domain: 'tuoguan.example.cn', certificate: 'arn:aws:acm:us-east-1:111122223333:certificate/a' });
    withDomain.hasResourceProperties('AWS::S3::Bucket', {
      CorsConfiguration: { CorsRules: [{ AllowedMethods: ['PUT'], AllowedOrigins: ['https://tuoguan.example.cn'], AllowedHeaders: ['content-type', 'x-amz-checksum-sha256'], MaxAge: 3600 }] },
      LifecycleConfiguration: { Rules: [Match.objectLike({ ExpirationInDays: 1, Status: 'Enabled' })] },
    });
  });

  it('keeps anchors under lock for half a year at least, in the mode that the deployment chooses', () => {
    const lock = (Mode: string, Days: number) => ({ ObjectLockEnabled: true, ObjectLockConfiguration: { Rule: { DefaultRetention: { Mode, Days } } } });
    data.hasResourceProperties('AWS::S3::Bucket', lock('GOVERNANCE', 200));
    synthesize({ anchorLock: 'compliance', anchorDays: '400' }).data.hasResourceProperties('AWS::S3::Bucket', lock('COMPLIANCE', 400));
    expect(() => synthesize({ anchorDays: '30' })).toThrow('180');
  });
});

describe('a restored copy', () => {
  const restored = { tableName: 'restored-table', tableStreamArn: 'arn:aws:dynamodb:ap-east-1:111122223333:table/restored-table/stream/2026', filesBucketName: 'restored-files' };
  const swapped = synthesize(restored);

  it('is what every function uses', () => {
    const functions = Object.values(swapped.application.findResources('AWS::Lambda::Function')).map(({ Properties }) => Properties.Environment?.Variables ?? {});
    expect(new Set(functions.flatMap(({ TABLE_NAME }) => TABLE_NAME ?? []))).toEqual(new Set(['restored-table']));
    expect(new Set(functions.flatMap(({ FILES_BUCKET }) => FILES_BUCKET ?? []))).toEqual(new Set(['restored-files']));
    swapped.application.hasResourceProperties('AWS::Lambda::EventSourceMapping', { EventSourceArn: restored.tableStreamArn });
  });

  it('leaves the data stack as it was, exports included, so that the deployment does not stop halfway', () => {
    expect(swapped.data.findResources('AWS::DynamoDB::GlobalTable')).toEqual(data.findResources('AWS::DynamoDB::GlobalTable'));
    const exportsOf = (template: typeof data) => new Set(Object.values(template.findOutputs('*')).map(({ Export }) => JSON.stringify(Export)));
    expect([...exportsOf(data)].filter((one) => !exportsOf(swapped.data).has(one))).toEqual([]);
  });

  it('is refused without its stream', () => {
    expect(() => synthesize({ tableName: 'restored-table' })).toThrow('tableStreamArn');
  });
});
