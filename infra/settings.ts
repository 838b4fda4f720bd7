import type { Node } from 'constructs';

/** What a deployment decides; given as `-c name=value`. Nothing here is invented: what is not given stays a plain placeholder of example domains. */
export interface Settings {
  readonly region: string;
  readonly account?: string;
  /** China regions lack Cognito, CloudFront OAC and Functions, X-Ray and ACM certificates on CloudFront. */
  readonly china: boolean;
  /** OpenID Connect issuer, and where its keys are. */
  readonly issuer: string;
  readonly jwksUri: string;
  readonly clientId: string;
  readonly audience: string;
  readonly cityCode: string;
  readonly cityName: string;
  /** The site's host name with its certificate: an ACM ARN (us-east-1), in China an IAM server certificate id. */
  readonly domain?: string;
  readonly certificate?: string;
  /** A restored copy of the table or of a bucket is swapped in by its name. */
  readonly tableName?: string;
  readonly filesBucketName?: string;
  readonly alarmTopicArn?: string;
  readonly icpNumber?: string;
}

const DEFAULT_REGION = 'ap-east-1';

export const readSettings = (node: Node): Settings => {
  const text = (name: string): string | undefined => {
    const value: unknown = node.tryGetContext(name);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const region = text('region') ?? DEFAULT_REGION;
  const issuer = text('issuer') ?? 'https://login.tuoguantong.example';
  const optional = Object.fromEntries(['account', 'domain', 'certificate', 'tableName', 'filesBucketName', 'alarmTopicArn', 'icpNumber'].flatMap((name) => (text(name) === undefined ? [] : [[name, text(name)]])));
  return {
    region,
    china: region.startsWith('cn-'),
    issuer,
    jwksUri: text('jwksUri') ?? `${issuer}/jwks`,
    clientId: text('clientId') ?? 'tuoguantong-web',
    audience: text('audience') ?? 'https://api.tuoguantong.example',
    cityCode: text('cityCode') ?? '320400',
    cityName: text('cityName') ?? '常州市（示例）',
    ...optional,
  };
};
