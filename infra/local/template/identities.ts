import type { Json, JsonObject } from './json.ts'

/** Where a resource stands, and the name it answers to locally. */
export interface Place {
  partition: string
  region: string
  account: string
  suffix: string
  /** Physical name: the one given in the template, else made from stack and logical id. */
  name: string
}

interface Identity {
  /** Property that names the resource explicitly. */
  nameProperty?: string
  /** Makes the name fit the service's own rules. */
  spell?: (name: string) => string
  /** `Ref`, where it is not the name. */
  ref?: (place: Place) => string
  attributes: Record<string, (place: Place) => string>
}

const arn = (service: string, rest: (name: string) => string) => (place: Place) =>
  `arn:${place.partition}:${service}:${place.region}:${place.account}:${rest(place.name)}`

const table: Identity = {
  nameProperty: 'TableName',
  attributes: {
    Arn: arn('dynamodb', (name) => `table/${name}`),
    StreamArn: arn('dynamodb', (name) => `table/${name}/stream/local`),
    TableId: (place) => place.name,
  },
}

const bucketName = (name: string) => name.toLowerCase().replace(/[^a-z0-9.-]/g, '-').slice(0, 63)

/** How each resource type is named, and what `Ref` and `Fn::GetAtt` give for it. */
const identities: Record<string, Identity> = {
  'AWS::DynamoDB::Table': table,
  'AWS::DynamoDB::GlobalTable': table,
  'AWS::S3::Bucket': {
    nameProperty: 'BucketName',
    spell: bucketName,
    attributes: {
      Arn: (place) => `arn:${place.partition}:s3:::${place.name}`,
      DomainName: (place) => `${place.name}.s3.${place.suffix}`,
      RegionalDomainName: (place) => `${place.name}.s3.${place.region}.${place.suffix}`,
      WebsiteURL: (place) => `http://${place.name}.s3-website.${place.region}.${place.suffix}`,
    },
  },
  'AWS::SQS::Queue': {
    nameProperty: 'QueueName',
    ref: (place) => `https://sqs.${place.region}.${place.suffix}/${place.account}/${place.name}`,
    attributes: { Arn: arn('sqs', (name) => name), QueueName: (place) => place.name },
  },
  'AWS::Lambda::Function': {
    nameProperty: 'FunctionName',
    attributes: { Arn: arn('lambda', (name) => `function:${name}`) },
  },
  'AWS::KMS::Key': {
    ref: (place) => place.name,
    attributes: { Arn: arn('kms', (name) => `key/${name}`), KeyId: (place) => place.name },
  },
  'AWS::IAM::Role': {
    nameProperty: 'RoleName',
    attributes: { Arn: (place) => `arn:${place.partition}:iam::${place.account}:role/${place.name}` },
  },
  'AWS::Events::Rule': { nameProperty: 'Name', attributes: { Arn: arn('events', (name) => `rule/${name}`) } },
  'AWS::Scheduler::Schedule': {
    nameProperty: 'Name',
    attributes: { Arn: arn('scheduler', (name) => `schedule/default/${name}`) },
  },
  'AWS::SNS::Topic': {
    nameProperty: 'TopicName',
    ref: arn('sns', (name) => name),
    attributes: { TopicArn: arn('sns', (name) => name), TopicName: (place) => place.name },
  },
  'AWS::Logs::LogGroup': {
    nameProperty: 'LogGroupName',
    attributes: { Arn: arn('logs', (name) => `log-group:${name}:*`) },
  },
  'AWS::CloudFront::Function': {
    nameProperty: 'Name',
    ref: (place) => `arn:${place.partition}:cloudfront::${place.account}:function/${place.name}`,
    attributes: {
      Arn: (place) => `arn:${place.partition}:cloudfront::${place.account}:function/${place.name}`,
      FunctionARN: (place) => `arn:${place.partition}:cloudfront::${place.account}:function/${place.name}`,
    },
  },
  'AWS::ApiGatewayV2::Api': {
    attributes: { ApiEndpoint: (place) => `https://${place.name}.execute-api.${place.region}.${place.suffix}` },
  },
}

const other: Identity = { attributes: {} }

/** The name a resource answers to on this machine. */
export function physicalName(type: string, logicalId: string, stack: string, properties: JsonObject): string {
  const identity = identities[type] ?? other
  const given = identity.nameProperty ? properties[identity.nameProperty] : undefined
  const spell = identity.spell ?? ((name: string) => name)
  return typeof given === 'string' ? given : spell(`${stack}-${logicalId}`)
}

/** `Ref` of a resource. */
export const referenceOf = (type: string, place: Place): string => (identities[type]?.ref ?? ((at) => at.name))(place)

/** `Fn::GetAtt` of a resource; what nothing local reads gets a recognisable placeholder. */
export function attributeOf(type: string, place: Place, attribute: string): Json {
  const known = (identities[type] ?? other).attributes[attribute]
  if (known) return known(place)
  return attribute === 'Arn' || attribute.endsWith('Arn')
    ? `arn:${place.partition}:local:${place.region}:${place.account}:${place.name}`
    : `${place.name}.${attribute}`
}
