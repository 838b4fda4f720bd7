import { existsSync } from 'node:fs';
import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as LambdaFunction, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { bundleFolder } from '../bundle/build-functions.ts';
import type { FunctionNeeds } from '../functions.ts';
import type { Settings } from '../settings.ts';
import type { Data } from './data.ts';

const READ = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'];
/** A transaction is authorised by the single actions it is made of. */
const WRITE = ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem', 'dynamodb:ConditionCheckItem'];

export interface CapabilityProps {
  readonly name: string;
  readonly needs: FunctionNeeds;
  readonly data: Data;
  readonly settings: Settings;
  /** Where published pages go. */
  readonly published?: Bucket;
  readonly environment?: Readonly<Record<string, string>>;
  /** More than one at a time would publish out of order. */
  readonly reservedConcurrency?: number;
}

/** One Lambda function with exactly the rights its needs name, its own log group, and the environment it parses at start. */
export class Capability extends Construct {
  readonly function: LambdaFunction;

  constructor(scope: Construct, id: string, props: CapabilityProps) {
    super(scope, id);
    const { name, needs, data, settings, published, environment, reservedConcurrency } = props;
    const folder = bundleFolder(name);
    this.function = new LambdaFunction(this, 'Function', {
      description: `托管通 ${name}`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      // Tests of the stack run without bundles.
      code: existsSync(folder) ? Code.fromAsset(folder) : Code.fromInline('export const handler = async () => undefined;'),
      memorySize: needs.memoryMiB,
      timeout: Duration.seconds(needs.timeoutSeconds),
      loggingFormat: LoggingFormat.JSON,
      logGroup: new LogGroup(this, 'Log', { retention: RetentionDays.SIX_MONTHS, removalPolicy: RemovalPolicy.RETAIN }),
      ...(reservedConcurrency !== undefined && { reservedConcurrentExecutions: reservedConcurrency }),
      environment: { ...this.ownEnvironment(needs, data, settings, published), ...environment },
    });
    this.allowTable(needs, data);
    this.allowKeys(needs, data);
    this.allowFiles(needs, data, published);
  }

  private ownEnvironment(needs: FunctionNeeds, data: Data, settings: Settings, published: Bucket | undefined): Record<string, string> {
    return {
      TABLE_NAME: data.table.tableName,
      ISSUER: settings.issuer,
      JWKS_URI: settings.jwksUri,
      AUDIENCE: settings.audience,
      CITY_CODE: settings.cityCode,
      LOG_LEVEL: 'INFO',
      ...(needs.personal && { DATA_KEY_ID: data.dataKey.keyArn, LOOKUP_KEY_ID: data.lookupKey.keyArn }),
      ...(needs.files === 'upload' && { QUARANTINE_BUCKET: data.quarantine.bucketName, FILES_BUCKET: data.files.bucketName }),
      ...(published && { PUBLISHED_BUCKET: published.bucketName }),
      ...((needs.files === 'anchor' || needs.files === 'read-anchors') && { ANCHOR_BUCKET: data.anchors.bucketName }),
    };
  }

  private allow(actions: readonly string[], ...resources: readonly string[]): void {
    this.function.addToRolePolicy(new PolicyStatement({ actions: [...actions], resources: [...resources] }));
  }

  private allowTable({ table: use }: FunctionNeeds, { table, dataKey }: Data): void {
    if (use === 'none') return;
    this.allow(READ, table.tableArn, ...['gsi1', 'gsi2', 'gsi3'].map((index) => `${table.tableArn}/index/${index}`));
    if (use === 'write') this.allow(WRITE, table.tableArn);
    this.allow(['kms:Decrypt'], dataKey.keyArn);
  }

  private allowKeys({ personal }: FunctionNeeds, { dataKey, lookupKey }: Data): void {
    if (!personal) return;
    this.allow(['kms:GenerateDataKey', 'kms:Decrypt'], dataKey.keyArn);
    this.allow(['kms:GenerateMac'], lookupKey.keyArn);
  }

  private allowFiles({ files: use }: FunctionNeeds, { quarantine, files, anchors, dataKey }: Data, published: Bucket | undefined): void {
    if (use === 'upload') {
      this.allow(['s3:GetObject', 's3:PutObject', 's3:DeleteObject'], quarantine.arnForObjects('*'));
      this.allow(['s3:GetObject', 's3:PutObject'], files.arnForObjects('*'));
      this.allow(['kms:GenerateDataKey'], dataKey.keyArn);
    }
    if (published) this.allow(['s3:GetObject', 's3:PutObject'], published.arnForObjects('*'));
    if (use === 'read-anchors') {
      this.allow(['s3:GetObject'], anchors.arnForObjects('*'));
      this.allow(['kms:Decrypt'], dataKey.keyArn);
    }
    if (use === 'anchor') {
      this.allow(['s3:PutObject'], anchors.arnForObjects('*'));
      this.allow(['kms:GenerateDataKey'], dataKey.keyArn);
    }
  }
}
