import { Annotations, Duration, Fn, Stack } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
  AccessLevel,
  AllowedMethods,
  CachePolicy,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HeadersFrameOption,
  HeadersReferrerPolicy,
  HttpVersion,
  OriginRequestPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
  type BehaviorOptions,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import { Bucket, type IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Settings } from '../settings.ts';
import { edgeFunctionCode, PUBLISHED_PATHS, SCANNER_PATH } from './page-addresses.ts';
import { contentSecurityPolicy, HSTS_SECONDS, otherHeaders, scannerPolicy, type ForeignOrigins } from './security-headers.ts';

export interface EdgeProps {
  readonly settings: Settings;
  readonly api: HttpApi;
  readonly site: Bucket;
  readonly published: Bucket;
  /** Buckets that browsers send files to and get them from. */
  readonly fileBuckets: readonly IBucket[];
}

export const foreignOrigins = ({ settings, fileBuckets }: Pick<EdgeProps, 'settings' | 'fileBuckets'>): ForeignOrigins => ({
  issuer: new URL(settings.issuer).origin,
  buckets: fileBuckets.map((bucket) => `https://${bucket.bucketRegionalDomainName}`),
});
/** Host name of the HTTP API. */
export const apiHost = (api: HttpApi): string => Fn.select(2, Fn.split('/', api.apiEndpoint));

/** One origin for site and API in a commercial region: CloudFront before both, with the headers every page carries. */
export class Edge extends Construct {
  /** The host name that is there without a domain of one's own. */
  readonly host: string;

  constructor(scope: Construct, id: string, props: EdgeProps) {
    super(scope, id);
    const { settings, api, site, published } = props;
    const responseHeadersPolicy = this.headers('Headers', contentSecurityPolicy(foreignOrigins(props)));
    const addresses = new EdgeFunction(this, 'PrettyUrls', { code: FunctionCode.fromInline(edgeFunctionCode()), runtime: FunctionRuntime.JS_2_0 });
    const pages = (bucket: Bucket): BehaviorOptions => ({
      // With the right to list, what is not there is a 404; without it a 403.
      origin: S3BucketOrigin.withOriginAccessControl(bucket, { originAccessLevels: [AccessLevel.READ, AccessLevel.LIST] }),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      compress: true,
      responseHeadersPolicy,
      functionAssociations: [{ function: addresses, eventType: FunctionEventType.VIEWER_REQUEST }],
    });
    const publishedPages = pages(published);
    const apiBehavior: BehaviorOptions = {
      origin: new HttpOrigin(apiHost(api)),
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      responseHeadersPolicy,
    };
    const distribution = new Distribution(this, 'Distribution', {
      comment: '托管通',
      defaultRootObject: 'index.html',
      httpVersion: HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_ALL,
      ...(settings.domain &&
        settings.certificate && { domainNames: [settings.domain], certificate: Certificate.fromCertificateArn(this, 'Certificate', settings.certificate), minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021 }),
      ...(settings.webAclArn && { webAclId: settings.webAclArn }),
      ...(settings.edgeLogBucketName && { enableLogging: true, logBucket: Bucket.fromBucketName(this, 'EdgeLog', settings.edgeLogBucketName) }),
      defaultBehavior: pages(site),
      additionalBehaviors: { '/api/*': apiBehavior, [SCANNER_PATH]: { ...pages(site), responseHeadersPolicy: this.headers('ScannerHeaders', scannerPolicy) }, ...Object.fromEntries(PUBLISHED_PATHS.map((path) => [path, publishedPages])) },
    });
    // No address is an empty key, and queries do not reach the bucket, so nobody gets a listing.
    Annotations.of(this).acknowledgeWarning('@aws-cdk/aws-cloudfront-origins:listBucketSecurityRisk', 'the root is index.html');
    this.host = distribution.distributionDomainName;
  }

  private headers(id: string, policy: string): ResponseHeadersPolicy {
    return new ResponseHeadersPolicy(this, id, {
      comment: `托管通 ${Stack.of(this).stackName} ${id}`,
      securityHeadersBehavior: {
        contentSecurityPolicy: { contentSecurityPolicy: policy, override: true },
        contentTypeOptions: { override: true },
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN, override: true },
        strictTransportSecurity: { accessControlMaxAge: Duration.seconds(HSTS_SECONDS), includeSubdomains: true, override: true },
      },
      customHeadersBehavior: { customHeaders: Object.entries(otherHeaders).map(([header, value]) => ({ header, value, override: true })) },
    });
  }
}
