import type { Node } from 'constructs';

/** A clamd within a VPC: it speaks without encryption, so nothing else will do. */
export interface ScannerPlace {
  /** `tcp://host:port`. */
  readonly address: string;
  readonly port: number;
  readonly vpcId: string;
  readonly subnetIds: readonly string[];
  /** The security group that clamd is in. */
  readonly groupId: string;
}

/** What a deployment decides; given as `-c name=value`. Nothing here is invented: what is not given stays a plain placeholder of example domains. */
export interface Settings {
  readonly region: string;
  readonly account?: string;
  /** China regions lack Cognito, CloudFront OAC, Functions and policies, X-Ray and ACM certificates on CloudFront. */
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
  /** The origin that browsers send files from: the domain, or for a trial without one the distribution's own address. */
  readonly siteOrigin: string;
  /** A restored copy of the table (with its stream) or of the files bucket, which the application uses instead of the data stack's own. */
  readonly tableName?: string;
  readonly tableStreamArn?: string;
  readonly filesBucketName?: string;
  /** How anchors of the archives are locked; under `compliance` not even the account's owner removes one before its days are over. */
  readonly anchorLock: 'governance' | 'compliance';
  /** Days an anchor stays locked, at least 180. */
  readonly anchorDays: number;
  /** A clamd that files are scanned by, and where in the network it is; without it files are marked as not scanned. */
  readonly scanner?: ScannerPlace;
  /** A KMS key (ECC_NIST_P256, SIGN_VERIFY) by which the reference for electronic signatures signs; without one that method is not offered. */
  readonly signatureKeyArn?: string;
  readonly alarmTopicArn?: string;
  /** A web ACL of scope CLOUDFRONT (us-east-1); not in China, where WAF does not reach CloudFront. */
  readonly webAclArn?: string;
  /** A bucket for the edge's access log, in a region that CloudFront delivers to. */
  readonly edgeLogBucketName?: string;
  readonly icpNumber?: string;
  /** False for tests of the stack, which need neither functions nor pages built. */
  readonly built: boolean;
}

/** Hong Kong: a commercial region close to its users. */
const DEFAULT_REGION = 'ap-east-1';
/** Logs and anchors are kept half a year at least (网络安全法第二十一条: 不少于六个月). */
const KEPT_DAYS = 200;
const LEAST_KEPT_DAYS = 180;

const optionalNames = ['account', 'domain', 'certificate', 'tableName', 'tableStreamArn', 'filesBucketName', 'signatureKeyArn', 'alarmTopicArn', 'webAclArn', 'edgeLogBucketName', 'icpNumber'] as const;

const refuse = (reason: string): never => {
  throw new Error(reason);
};

const scannerOf = (text: (name: string) => string | undefined): ScannerPlace | undefined => {
  const address = text('clamd');
  if (address === undefined) return undefined;
  const [vpcId, subnets, groupId] = [text('scannerVpc'), text('scannerSubnets'), text('scannerGroup')];
  const port = Number(/^tcp:\/\/[\w.-]+:(\d{1,5})$/.exec(address)?.[1]);
  if (!port) return refuse('-c clamd=tcp://host:port names a clamd by its private address');
  if (!vpcId || !subnets || !groupId) return refuse('-c clamd=… needs -c scannerVpc=…, -c scannerSubnets=a,b and -c scannerGroup=…: clamd speaks without encryption, so only within a VPC');
  return { address, port, vpcId, subnetIds: subnets.split(','), groupId };
};

/** Reads the deployment's settings; a combination that could not be deployed is refused here, by a sentence. */
export const readSettings = (node: Node): Settings => {
  const text = (name: string): string | undefined => {
    const value: unknown = node.tryGetContext(name);
    return typeof value === 'string' && value !== '' ? value : undefined;
  };
  const region = text('region') ?? DEFAULT_REGION;
  const issuer = text('issuer') ?? 'https://login.tuoguantong.example';
  const optional: Partial<Record<(typeof optionalNames)[number], string>> = Object.fromEntries(optionalNames.flatMap((name) => (text(name) === undefined ? [] : [[name, text(name)]])));
  if (optional.domain && !optional.certificate) refuse('-c domain=… needs -c certificate=…: an ACM ARN of us-east-1, in China the id of an IAM server certificate');
  if (optional.tableName && !optional.tableStreamArn) refuse('-c tableName=… needs -c tableStreamArn=…: switch the restored table\'s stream on (NEW_AND_OLD_IMAGES) first');
  const anchorLock = text('anchorLock') ?? 'governance';
  if (anchorLock !== 'governance' && anchorLock !== 'compliance') return refuse('-c anchorLock= is governance or compliance');
  const anchorDays = Number(text('anchorDays') ?? KEPT_DAYS);
  if (!Number.isInteger(anchorDays) || anchorDays < LEAST_KEPT_DAYS) refuse(`-c anchorDays= is a whole number of days, ${LEAST_KEPT_DAYS} at least`);
  const scanner = scannerOf(text);
  return {
    region,
    china: region.startsWith('cn-'),
    issuer,
    jwksUri: text('jwksUri') ?? `${issuer}/jwks`,
    clientId: text('clientId') ?? 'tuoguantong-web',
    audience: text('audience') ?? 'https://api.tuoguantong.example',
    cityCode: text('cityCode') ?? '320400',
    cityName: text('cityName') ?? '常州市（示例）',
    siteOrigin: text('siteOrigin') ?? `https://${optional.domain ?? 'tuoguantong.example'}`,
    anchorLock,
    anchorDays,
    built: text('built') !== 'false',
    ...(scanner && { scanner }),
    ...optional,
  };
};
