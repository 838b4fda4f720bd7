import { Duration, Fn, Stack } from 'aws-cdk-lib';
import { Certificate } from 'aws-cdk-lib/aws-certificatemanager';
import {
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
  OriginAccessIdentity,
  OriginRequestPolicy,
  PriceClass,
  ResponseHeadersPolicy,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
  type BehaviorOptions,
  type CfnDistribution,
  type IOrigin,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Settings } from '../settings.ts';
import { contentSecurityPolicy, HSTS_SECONDS, otherHeaders } from './security-headers.ts';

/** Paths whose pages are published from the table's stream, in both languages. */
export const PUBLISHED_PATHS = ['/fairs*', '/agencies*', '/notices*', '/data/*', '/en/fairs*', '/en/agencies*', '/en/notices*'];

/** `/fairs/` is the object `fairs/index.html`; every address under `/app/` is the one page of the signed-in app. */
const PRETTY_URLS = `function handler(event) {
  var request = event.request;
  var uri = request.uri;
  if (uri.indexOf('/app/') === 0 || uri === '/app') request.uri = '/app/index.html';
  else if (uri.charAt(uri.length - 1) === '/') request.uri = uri + 'index.html';
  else if (uri.lastIndexOf('.') <= uri.lastIndexOf('/')) return { statusCode: 301, statusDescription: 'Moved Permanently', headers: { location: { value: uri + '/' } } };
  return request;
}`;

export interface EdgeProps {
  readonly settings: Settings;
  readonly api: HttpApi;
  readonly site: Bucket;
  readonly published: Bucket;
  /** Origins of the buckets that browsers send files to and get them from. */
  readonly fileBuckets: readonly Bucket[];
}

/** One origin for site and API: CloudFront before both, with the headers every page carries. */
export class Edge extends Construct {
  readonly distribution: Distribution;

  constructor(scope: Construct, id: string, { settings, api, site, published, fileBuckets }: EdgeProps) {
    super(scope, id);
    const { china } = settings;
    const headers = this.headers(settings, fileBuckets);
    // CloudFront in China has neither origin access control nor functions: an identity reads the buckets, and the site's
    // own links carry index.html (see infra/README.md).
    const identity = china ? new OriginAccessIdentity(this, 'Identity') : undefined;
    const origin = (bucket: Bucket): IOrigin => (identity ? S3BucketOrigin.withOriginAccessIdentity(bucket, { originAccessIdentity: identity }) : S3BucketOrigin.withOriginAccessControl(bucket));
    const pretty = china ? undefined : new EdgeFunction(this, 'PrettyUrls', { code: FunctionCode.fromInline(PRETTY_URLS), runtime: FunctionRuntime.JS_2_0 });
    const pages = (bucket: Bucket): BehaviorOptions => ({
      origin: origin(bucket),
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      compress: true,
      ...headers,
      ...(pretty && { functionAssociations: [{ function: pretty, eventType: FunctionEventType.VIEWER_REQUEST }] }),
    });
    const publishedPages = pages(published);
    const apiBehavior: BehaviorOptions = {
      origin: new HttpOrigin(Fn.select(2, Fn.split('/', api.apiEndpoint))),
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      ...headers,
    };
    this.distribution = new Distribution(this, 'Distribution', {
      comment: '托管通',
      defaultRootObject: 'index.html',
      httpVersion: china ? HttpVersion.HTTP2 : HttpVersion.HTTP2_AND_3,
      priceClass: PriceClass.PRICE_CLASS_ALL,
      ...(!china && { minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021 }),
      ...(settings.domain && { domainNames: [settings.domain] }),
      ...(settings.domain && settings.certificate && !china && { certificate: Certificate.fromCertificateArn(this, 'Certificate', settings.certificate) }),
      defaultBehavior: pages(site),
      additionalBehaviors: { '/api/*': apiBehavior, ...Object.fromEntries(PUBLISHED_PATHS.map((path) => [path, publishedPages])) },
    });
    if (china && settings.certificate) this.useServerCertificate(settings.certificate);
  }

  /** In China, CloudFront takes certificates from IAM only. */
  private useServerCertificate(iamCertificateId: string): void {
    const raw = this.distribution.node.defaultChild as CfnDistribution;
    raw.addPropertyOverride('DistributionConfig.ViewerCertificate', { IamCertificateId: iamCertificateId, SslSupportMethod: 'sni-only', MinimumProtocolVersion: 'TLSv1.2_2021' });
  }

  private headers(settings: Settings, fileBuckets: readonly Bucket[]): Pick<BehaviorOptions, 'responseHeadersPolicy'> {
    const policy = contentSecurityPolicy({ issuer: new URL(settings.issuer).origin, buckets: fileBuckets.map((bucket) => `https://${bucket.bucketRegionalDomainName}`) });
    return {
      responseHeadersPolicy: new ResponseHeadersPolicy(this, 'Headers', {
        comment: `托管通 ${Stack.of(this).stackName}`,
        securityHeadersBehavior: {
          contentSecurityPolicy: { contentSecurityPolicy: policy, override: true },
          contentTypeOptions: { override: true },
          frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
          referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN, override: true },
          strictTransportSecurity: { accessControlMaxAge: Duration.seconds(HSTS_SECONDS), includeSubdomains: true, override: true },
        },
        customHeadersBehavior: { customHeaders: Object.entries(otherHeaders).map(([header, value]) => ({ header, value, override: true })) },
      }),
    };
  }
}
