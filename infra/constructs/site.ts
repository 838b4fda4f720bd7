import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { BlockPublicAccess, Bucket, BucketEncryption, ObjectOwnership, type BucketProps } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';
import type { Settings } from '../settings.ts';
import { builtSite } from './built.ts';
import { pagesWithSiteFacts, siteFactsOf } from './site-facts.ts';

const HASHED = ['assets/*', 'scanner/*'];
/** Browsers look for a new one themselves, and no cache on the way may keep it from them. */
const WORKER = ['worker.js'];

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
    const built = builtSite(settings);
    if (!built) return;
    const logGroup = new LogGroup(this, 'DeploymentLog', { retention: RetentionDays.SIX_MONTHS, removalPolicy: RemovalPolicy.RETAIN });
    const facts = siteFactsOf(settings);
    const config = { issuer: settings.issuer, clientId: settings.clientId, audience: settings.audience, ...facts };
    // The later of two sources with the same file wins.
    const sources = [Source.asset(built), Source.jsonData('config.json', config), ...pagesWithSiteFacts(built, facts).map(([path, html]) => Source.data(path, html))];
    new BucketDeployment(this, 'Pages', {
      sources, destinationBucket: this.bucket, prune: false, logGroup, exclude: [...HASHED, ...WORKER],
      cacheControl: [CacheControl.setPublic(), CacheControl.maxAge(Duration.minutes(1)), CacheControl.mustRevalidate()],
    });
    new BucketDeployment(this, 'Assets', {
      sources: [Source.asset(built)], destinationBucket: this.bucket, prune: false, logGroup, exclude: ['*'], include: HASHED,
      cacheControl: [CacheControl.setPublic(), CacheControl.maxAge(Duration.days(365)), CacheControl.immutable()],
    });
    new BucketDeployment(this, 'Worker', {
      sources: [Source.asset(built)], destinationBucket: this.bucket, prune: false, logGroup, exclude: ['*'], include: WORKER,
      cacheControl: [CacheControl.noCache()],
    });
  }
}
