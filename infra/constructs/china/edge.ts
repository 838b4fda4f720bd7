import { Annotations } from 'aws-cdk-lib';
import { HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { CfnDistribution, OriginAccessIdentity } from 'aws-cdk-lib/aws-cloudfront';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { edgeFunctions } from '../../functions.ts';
import { apiHost, foreignOrigins, type EdgeProps } from '../edge.ts';
import { defineFunction } from '../function.ts';
import { pageHeaders, scannerHeaders } from '../security-headers.ts';

const GET = ['GET', 'HEAD'];
const ALL = [...GET, 'OPTIONS', 'PUT', 'PATCH', 'POST', 'DELETE'];

/**
 * One origin for site and API in a China region. CloudFront there knows no policies, functions, origin access control
 * or ACM certificates, so this distribution uses forwarded values, an origin access identity and an IAM certificate;
 * pages come from a function that knows their addresses and headers, files with hashed names straight from the bucket.
 */
export class ChinaEdge extends Construct {
  readonly host: string;
  /** Serves every page. */
  readonly pages: LambdaFunction;

  constructor(scope: Construct, id: string, props: EdgeProps) {
    super(scope, id);
    const { settings, api, site, published } = props;
    if (!settings.domain) Annotations.of(this).addWarningV2('tuoguantong:china-domain', 'CloudFront in China serves a domain of your own only, with an ICP filing: give -c domain= and -c certificate=');
    this.pages = this.servePages(props);

    const identity = new OriginAccessIdentity(this, 'Identity', { comment: '托管通' });
    const bucketOrigin = (bucket: Bucket, originId: string): CfnDistribution.OriginProperty => {
      bucket.addToResourcePolicy(new PolicyStatement({ actions: ['s3:GetObject'], resources: [bucket.arnForObjects('*')], principals: [identity.grantPrincipal] }));
      return { id: originId, domainName: bucket.bucketRegionalDomainName, s3OriginConfig: { originAccessIdentity: `origin-access-identity/cloudfront/${identity.originAccessIdentityId}` } };
    };
    const cached = { viewerProtocolPolicy: 'redirect-to-https', allowedMethods: GET, compress: true, forwardedValues: { queryString: false }, minTtl: 0, defaultTtl: 0 };
    const distribution = new CfnDistribution(this, 'Distribution', {
      distributionConfig: {
        enabled: true,
        comment: '托管通',
        httpVersion: 'http2',
        origins: [
          { id: 'gateway', domainName: apiHost(api), customOriginConfig: { originProtocolPolicy: 'https-only', originSslProtocols: ['TLSv1.2'] } },
          bucketOrigin(site, 'site'),
          bucketOrigin(published, 'published'),
        ],
        defaultCacheBehavior: { ...cached, targetOriginId: 'gateway' },
        cacheBehaviors: [
          {
            pathPattern: '/api/*',
            targetOriginId: 'gateway',
            viewerProtocolPolicy: 'https-only',
            allowedMethods: ALL,
            // Of the headers only this one would be dropped on a GET; the host must stay the gateway's own.
            forwardedValues: { queryString: true, headers: ['Authorization'] },
            minTtl: 0,
            defaultTtl: 0,
            maxTtl: 0,
          },
          { ...cached, pathPattern: '/assets/*', targetOriginId: 'site' },
          { ...cached, pathPattern: '/data/*', targetOriginId: 'published' },
        ],
        ...(settings.domain && { aliases: [settings.domain] }),
        ...(settings.certificate && { viewerCertificate: { iamCertificateId: settings.certificate, sslSupportMethod: 'sni-only', minimumProtocolVersion: 'TLSv1.2_2021' } }),
        ...(settings.edgeLogBucketName && { logging: { bucket: `${settings.edgeLogBucketName}.s3.amazonaws.com.cn` } }),
      },
    });
    this.host = distribution.attrDomainName;
  }

  /** The function behind every address that no other route takes. */
  private servePages(props: EdgeProps): LambdaFunction {
    const { settings, api, site, published } = props;
    const pages = defineFunction(this, {
      name: 'pages',
      needs: edgeFunctions.pages,
      settings,
      environment: { SITE_BUCKET: site.bucketName, PUBLISHED_BUCKET: published.bucketName, PAGE_HEADERS: JSON.stringify(pageHeaders(foreignOrigins(props))), SCANNER_HEADERS: JSON.stringify(scannerHeaders()) },
    });
    pages.addToRolePolicy(new PolicyStatement({ actions: ['s3:GetObject'], resources: [site.arnForObjects('*'), published.arnForObjects('*')] }));
    // What is not there is a 404 only to who may list.
    pages.addToRolePolicy(new PolicyStatement({ actions: ['s3:ListBucket'], resources: [site.bucketArn, published.bucketArn] }));
    const integration = new HttpLambdaIntegration('pages-integration', pages, { scopePermissionToRoute: false });
    for (const path of ['/', '/{proxy+}']) api.addRoutes({ path, methods: [HttpMethod.GET, HttpMethod.HEAD], integration });
    return pages;
  }
}
