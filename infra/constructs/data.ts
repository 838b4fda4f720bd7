import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AttributeType, Billing, ProjectionType, StreamViewType, TableEncryptionV2, TableV2, type ITableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Key, KeySpec, KeyUsage, type IKey } from 'aws-cdk-lib/aws-kms';
import { BlockPublicAccess, Bucket, BucketEncryption, HttpMethods, ObjectLockRetention, ObjectOwnership, type BucketProps, type CorsRule, type IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { indexes } from '../../functions/table/keys.ts';
import type { Settings } from '../settings.ts';

/** Longer than any ruleset lets an export be fetched: the address is refused before. */
const EXPORT_DAYS = 8;
const string = (name: string) => ({ name, type: AttributeType.STRING });

/** The data as the application sees them: the data stack's own, or restored copies in their place. */
export interface DataInUse {
  readonly table: ITableV2;
  readonly dataKey: IKey;
  readonly lookupKey: IKey;
  readonly quarantine: IBucket;
  readonly files: IBucket;
  readonly anchors: IBucket;
  readonly exports: IBucket;
}

/** Everything that must survive: the table, the keys of personal data, and the buckets. Nothing here is removed with its stack. */
export class Data extends Construct implements DataInUse {
  readonly table: TableV2;
  readonly dataKey: Key;
  readonly lookupKey: Key;
  readonly quarantine: Bucket;
  readonly files: Bucket;
  readonly anchors: Bucket;
  /** Archives as ZIP, made anew at any time: forgotten after some days. */
  readonly exports: Bucket;

  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id);
    this.dataKey = new Key(this, 'DataKey', { description: '托管通：个人信息与数据的加密', enableKeyRotation: true, removalPolicy: RemovalPolicy.RETAIN });
    this.lookupKey = new Key(this, 'LookupKey', { description: '托管通：个人信息的等值查找', keySpec: KeySpec.HMAC_256, keyUsage: KeyUsage.GENERATE_VERIFY_MAC, removalPolicy: RemovalPolicy.RETAIN });
    this.table = new TableV2(this, 'Table', {
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
    const fromSite = (method: HttpMethods, ...allowedHeaders: string[]): CorsRule[] => [{ allowedMethods: [method], allowedOrigins: [settings.siteOrigin], allowedHeaders, maxAge: 3600 }];
    this.quarantine = this.bucket('Quarantine', {
      // The headers that a promised file is sent with, which its signature covers.
      cors: fromSite(HttpMethods.PUT, 'content-type', 'x-amz-checksum-sha256'),
      lifecycleRules: [{ expiration: Duration.days(1), abortIncompleteMultipartUploadAfter: Duration.days(1) }],
    });
    this.files = this.bucket('Files', { cors: fromSite(HttpMethods.GET), versioned: true });
    const days = Duration.days(settings.anchorDays);
    this.anchors = this.bucket('Anchors', { versioned: true, objectLockEnabled: true, objectLockDefaultRetention: settings.anchorLock === 'compliance' ? ObjectLockRetention.compliance(days) : ObjectLockRetention.governance(days) });
    this.exports = this.bucket('Exports', { lifecycleRules: [{ expiration: Duration.days(EXPORT_DAYS), abortIncompleteMultipartUploadAfter: Duration.days(1) }] });
    this.exportAlways();
  }

  /** Exports stay when the application turns to a restored copy: an export that vanished while still imported would stop the deployment. */
  private exportAlways(): void {
    const { table, files } = this;
    for (const value of [table.tableName, table.tableArn, table.tableStreamArn, files.bucketName, files.bucketArn, files.bucketRegionalDomainName]) Stack.of(this).exportValue(value);
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
