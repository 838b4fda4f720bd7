import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { RemovalPolicy, Duration } from 'aws-cdk-lib';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership, type BucketProps } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';
import type { Settings } from '../settings.ts';

const BUILT = resolve(import.meta.dirname, '..', '..', '.build', 'site');
const HASHED = ['assets/*'];

/** The static site's bucket and what a deployment puts there; hashed files of earlier deployments stay for open pages. */
export class Site extends Construct {
  readonly bucket: Bucket;
  /** Pages made from the table, which deployments never touch; they can be made anew at any time. */
  readonly published: Bucket;

  constructor(scope: Construct, id: string, settings: Settings) {
    super(scope, id);
    const props: BucketProps = {
      // Public pages, read through the edge, which holds no key of ours.
      encryption: BucketEncryption.S3_MANAGED,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      enforceSSL: true,
      minimumTLSVersion: 1.2,
      removalPolicy: RemovalPolicy.RETAIN,
    };
    this.bucket = new Bucket(this, 'Bucket', props);
    this.published = new Bucket(this, 'Published', { ...props, versioned: true, lifecycleRules: [{ noncurrentVersionExpiration: Duration.days(30) }] });
    if (!existsSync(BUILT)) return;
    const config = { issuer: settings.issuer, clientId: settings.clientId, audience: settings.audience, cityName: settings.cityName, icpNumber: settings.icpNumber };
    const sources = [Source.asset(BUILT), Source.jsonData('config.json', config)];
    new BucketDeployment(this, 'Pages', {
      sources, destinationBucket: this.bucket, prune: false, exclude: HASHED,
      cacheControl: [CacheControl.setPublic(), CacheControl.maxAge(Duration.minutes(1)), CacheControl.mustRevalidate()],
    });
    new BucketDeployment(this, 'Assets', {
      sources: [Source.asset(BUILT)], destinationBucket: this.bucket, prune: false, exclude: ['*'], include: HASHED,
      cacheControl: [CacheControl.setPublic(), CacheControl.maxAge(Duration.days(365)), CacheControl.immutable()],
    });
  }
}
