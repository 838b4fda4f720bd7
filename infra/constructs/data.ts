import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, Billing, ProjectionType, StreamViewType, TableEncryptionV2, TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Key, KeySpec, KeyUsage } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, HttpMethods, ObjectLockRetention, ObjectOwnership, type BucketProps } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { indexes } from '../../functions/table/keys.ts';
import type { Settings } from '../settings.ts';

const string = (name: string) => ({ name, type: AttributeType.STRING });

/** Logs and anchors are kept half a year at least (网络安全法 21). */
export const KEPT_DAYS = 200;

/** Everything that must survive: the table, the keys of personal data, and the buckets. Nothing here is removed with its stack. */
export class Data extends Construct {
  readonly table: TableV2;
  readonly dataKey: Key;
  readonly lookupKey: Key;
  readonly quarantine: Bucket;
  readonly files: Bucket;
  readonly anchors: Bucket;

  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id);
    this.dataKey = new Key(this, 'DataKey', { description: '托管通：个人信息与数据的加密', enableKeyRotation: true, removalPolicy: RemovalPolicy.RETAIN });
    this.lookupKey = new Key(this, 'LookupKey', { description: '托管通：个人信息的等值查找', keySpec: KeySpec.HMAC_256, keyUsage: KeyUsage.GENERATE_VERIFY_MAC, removalPolicy: RemovalPolicy.RETAIN });
    this.table = new TableV2(this, 'Table', {
      ...(settings.tableName && { tableName: settings.tableName }),
      partitionKey: string('pk'),
      sortKey: string('sk'),
      globalSecondaryIndexes: Object.values(indexes).map((indexName) => ({ indexName, partitionKey: string(`${indexName}pk`), sortKey: string(`${indexName}sk`), projectionType: ProjectionType.ALL })),
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.customerManagedKey(this.dataKey),
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
      deletionProtection: true,
      dynamoStream: StreamViewType.NEW_AND_OLD_IMAGES,
      timeToLiveAttribute: 'ttl',
      removalPolicy: RemovalPolicy.RETAIN,
    });
    const cors = [{ allowedMethods: [HttpMethods.PUT, HttpMethods.GET], allowedOrigins: [settings.domain ? `https://${settings.domain}` : 'https://tuoguantong.example'], allowedHeaders: ['*'], maxAge: 3600 }];
    this.quarantine = this.bucket('Quarantine', { cors, lifecycleRules: [{ expiration: Duration.days(1), abortIncompleteMultipartUploadAfter: Duration.days(1) }] });
    this.files = this.bucket('Files', { ...(settings.filesBucketName && { bucketName: settings.filesBucketName }), cors, versioned: true });
    this.anchors = this.bucket('Anchors', { versioned: true, objectLockEnabled: true, objectLockDefaultRetention: ObjectLockRetention.governance(Duration.days(KEPT_DAYS)) });
  }

  private bucket(id: string, more: BucketProps): Bucket {
    return new Bucket(this, id, {
      encryption: BucketEncryption.KMS,
      encryptionKey: this.dataKey,
      bucketKeyEnabled: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      removalPolicy: RemovalPolicy.RETAIN,
      ...more,
    });
  }
}
