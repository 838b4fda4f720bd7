/** A finding of the AwsSolutions rules that stands, where, and why. */
export interface AcceptedFinding {
  /** Rule with its finding. */
  readonly rule: RegExp;
  /** Path of the construct. */
  readonly at: RegExp;
  readonly reason: string;
}

const deployment = { at: /^Tuoguantong-App\/Custom::CDKBucketDeployment/, reason: "The CDK's own function that copies the site into its bucket during a deployment." };

export const acceptedFindings: readonly AcceptedFinding[] = [
  {
    rule: /-S1$/,
    at: /^Tuoguantong-(Data\/Data|App\/Site)\/\w+\/Resource$/,
    reason: 'Files are given out by addresses that a function signs, and what it gave to whom is an event in the table; public pages are read through the edge, whose log is a parameter. A log of the bucket would only keep more addresses of people.',
  },
  { rule: /-APIG4$/, at: /^Tuoguantong-App\/Api\/HttpApi\//, reason: 'Functions verify the token by the declared route, so that a refusal is problem+json with its kind; the API description and pages are public.' },
  { rule: /-SQS3$/, at: /\/Jobs\/StreamDeadLetters\/Resource$/, reason: "It is a dead-letter queue itself: that of the stream's reader, which the rule does not see. An alarm watches it." },
  { rule: /-IAM5\[Resource::[^*]+\/\*\]$/, at: /\/(Api\/(uploads|archives)|Jobs\/(publish|board|exports|clock)|Edge)\/Role\/DefaultPolicy\/Resource$/, reason: 'All objects of one bucket, by exact actions: objects are named by what they hold, which no policy can list.' },
  { rule: /-IAM5\[Resource::\*\]$/, at: /\/Api\/uploads\/Role\/DefaultPolicy\/Resource$/, reason: 'A function within a network makes its network interfaces itself, before they have names; by exact actions, and only where a scanner is configured.' },
  { rule: /-CFR1$/, at: /\/Edge\/Distribution/, reason: 'A public service; people also look from abroad.' },
  { rule: /-CFR2$/, at: /\/Edge\/Distribution/, reason: 'A web ACL for CloudFront lives in us-east-1 and is named by -c webAclArn=; in China there is none for CloudFront. The gateway throttles.' },
  { rule: /-CFR3$/, at: /\/Edge\/Distribution/, reason: "It keeps people's addresses, and CloudFront delivers it to some regions only: -c edgeLogBucketName= names the bucket. The gateway logs every request without addresses." },
  { rule: /-CFR4$/, at: /\/Edge\/Distribution/, reason: 'The certificate that CloudFront brings along stands only until -c domain= and -c certificate= are given; then it is TLS 1.2 of 2021.' },
  { rule: /-CFR7$/, at: /\/Edge\/Distribution/, reason: 'CloudFront in China has no origin access control; an origin access identity reads the buckets.' },
  { rule: /-IAM4\[.*AWSLambdaBasicExecutionRole\]$/, ...deployment },
  { rule: /-IAM5\[(Action::s3:\w+\*|Resource::.*\/\*)\]$/, ...deployment },
  { rule: /-L1$/, ...deployment },
];
