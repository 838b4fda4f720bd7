import { TableV2 } from 'aws-cdk-lib/aws-dynamodb';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import type { Settings } from '../settings.ts';
import type { DataInUse } from './data.ts';

/** The data with restored copies in the place of what the settings name; both are encrypted under the data stack's key. */
export const withRestored = (scope: Construct, own: DataInUse, { tableName, tableStreamArn, filesBucketName }: Settings): DataInUse => ({
  table:
    tableName && tableStreamArn
      ? TableV2.fromTableAttributes(scope, 'RestoredTable', { tableName, tableStreamArn, encryptionKey: own.dataKey, grantIndexPermissions: true })
      : own.table,
  dataKey: own.dataKey,
  lookupKey: own.lookupKey,
  quarantine: own.quarantine,
  files: filesBucketName ? Bucket.fromBucketAttributes(scope, 'RestoredFiles', { bucketName: filesBucketName, encryptionKey: own.dataKey }) : own.files,
  anchors: own.anchors,
  exports: own.exports,
});
