import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { personalUses, type FileUse, type FunctionNeeds } from '../functions.ts';
import type { Settings } from '../settings.ts';
import type { DataInUse } from './data.ts';
import { defineFunction } from './function.ts';
import { scannerNetwork } from './scanner-network.ts';

const READ = ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'];
/** A transaction is authorised by the single actions it is made of. */
const WRITE = ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:DeleteItem', 'dynamodb:ConditionCheckItem'];

/** Where events are kept (functions/table/keys.ts), of refusals too. */
const EVENTS = 'REQUEST#*';

const uses = ({ files = [] }: FunctionNeeds, ...any: readonly FileUse[]): boolean => any.some((use) => files.includes(use));

export interface CapabilityProps {
  readonly name: string;
  readonly needs: FunctionNeeds;
  readonly data: DataInUse;
  readonly settings: Settings;
  /** Where published pages go. */
  readonly published?: IBucket;
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
    const network = needs.scans && settings.scanner ? scannerNetwork(this, settings.scanner) : undefined;
    this.function = defineFunction(this, { name, needs, settings, ...(network && { network }), environment: { ...this.ownEnvironment(needs, data, settings, published), ...environment }, ...(reservedConcurrency !== undefined && { reservedConcurrency }) });
    this.allowTable(needs, data);
    this.allowKeys(needs, data);
    if (needs.signs && settings.signatureKeyArn !== undefined) this.allow(['kms:Sign', 'kms:GetPublicKey'], settings.signatureKeyArn);
    this.allowFiles(needs, data, published);
  }

  private ownEnvironment(needs: FunctionNeeds, data: DataInUse, settings: Settings, published: IBucket | undefined): Record<string, string> {
    return {
      TABLE_NAME: data.table.tableName,
      ISSUER: settings.issuer,
      JWKS_URI: settings.jwksUri,
      AUDIENCE: settings.audience,
      CITY_CODE: settings.cityCode,
      LOG_LEVEL: 'INFO',
      ...(needs.nodeOptions !== undefined && { NODE_OPTIONS: needs.nodeOptions }),
      ...(needs.personal && { DATA_KEY_ID: data.dataKey.keyArn, LOOKUP_KEY_ID: data.lookupKey.keyArn }),
      ...(uses(needs, 'upload') && { QUARANTINE_BUCKET: data.quarantine.bucketName }),
      ...(uses(needs, 'upload', 'make-exports', 'erase') && { FILES_BUCKET: data.files.bucketName }),
      ...(needs.signs && settings.signatureKeyArn !== undefined && { SIGNATURE_KEY_ID: settings.signatureKeyArn }),
      ...(needs.site && { SITE_ORIGIN: settings.siteOrigin }),
      ...(needs.scans && settings.scanner && { CLAMD_ADDRESS: settings.scanner.address }),
      ...(published && { PUBLISHED_BUCKET: published.bucketName }),
      ...(uses(needs, 'anchor', 'read-anchors') && { ANCHOR_BUCKET: data.anchors.bucketName }),
      ...(uses(needs, 'make-exports', 'give-exports', 'erase') && { EXPORTS_BUCKET: data.exports.bucketName }),
    };
  }

  private allow(actions: readonly string[], ...resources: readonly string[]): void {
    this.function.addToRolePolicy(new PolicyStatement({ actions: [...actions], resources: [...resources] }));
  }

  private allowTable({ table: use }: FunctionNeeds, { table, dataKey }: DataInUse): void {
    if (use === 'none') return;
    this.allow(READ, table.tableArn, ...['gsi1', 'gsi2', 'gsi3'].map((index) => `${table.tableArn}/index/${index}`));
    if (use === 'write') this.allow(WRITE, table.tableArn);
    if (use === 'note') this.function.addToRolePolicy(new PolicyStatement({ actions: ['dynamodb:PutItem'], resources: [table.tableArn], conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [EVENTS] } } }));
    this.allow(['kms:Decrypt'], dataKey.keyArn);
  }

  private allowKeys({ personal }: FunctionNeeds, { dataKey, lookupKey }: DataInUse): void {
    if (!personal) return;
    const upTo = personalUses.indexOf(personal);
    this.allow(['kms:Decrypt', ...(upTo >= personalUses.indexOf('seal') ? ['kms:GenerateDataKey'] : [])], dataKey.keyArn);
    if (personal === 'look-up') this.allow(['kms:GenerateMac'], lookupKey.keyArn);
  }

  /** Without the right to list, S3 answers 403 for what is not there, and an absent file could not be told from a forbidden one. */
  private allowReading(...buckets: readonly IBucket[]): void {
    this.allow(['s3:GetObject'], ...buckets.map((bucket) => bucket.arnForObjects('*')));
    this.allow(['s3:ListBucket'], ...buckets.map(({ bucketArn }) => bucketArn));
  }

  /** Parts of an object are put, completed and given up by rights of their own. */
  private allowMakingExports(files: IBucket, exports: IBucket, dataKey: IKey): void {
    this.allowReading(files, exports);
    this.allow(['s3:PutObject', 's3:AbortMultipartUpload'], exports.arnForObjects('*'));
    this.allow(['kms:GenerateDataKey', 'kms:Decrypt'], dataKey.keyArn);
  }

  /** Removing a file for good means every version of it, and the exports that hold it, also half made ones, whose parts only their state names. */
  private allowErasing(files: IBucket, exports: IBucket): void {
    this.allow(['s3:ListBucketVersions'], files.bucketArn, exports.bucketArn);
    this.allowReading(exports);
    this.allow(['s3:AbortMultipartUpload'], exports.arnForObjects('*'));
    this.allow(['s3:DeleteObject', 's3:DeleteObjectVersion'], files.arnForObjects('*'), exports.arnForObjects('*'));
  }

  private allowFiles(needs: FunctionNeeds, { quarantine, files, anchors, exports, dataKey }: DataInUse, published: IBucket | undefined): void {
    if (uses(needs, 'upload')) {
      this.allowReading(quarantine, files);
      this.allow(['s3:PutObject'], quarantine.arnForObjects('*'), files.arnForObjects('*'));
      this.allow(['kms:GenerateDataKey'], dataKey.keyArn);
    }
    if (published) {
      this.allowReading(published);
      this.allow(['s3:PutObject'], published.arnForObjects('*'));
    }
    if (uses(needs, 'read-anchors')) this.allowReading(anchors);
    if (uses(needs, 'make-exports')) this.allowMakingExports(files, exports, dataKey);
    if (uses(needs, 'give-exports')) this.allowReading(exports);
    if (uses(needs, 'erase')) this.allowErasing(files, exports);
    if (uses(needs, 'anchor')) {
      this.allow(['s3:PutObject'], anchors.arnForObjects('*'));
      this.allow(['kms:GenerateDataKey'], dataKey.keyArn);
    }
  }
}
