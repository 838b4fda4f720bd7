import * as z from 'zod/mini'

/** The properties the local runtime reads, per resource type; everything else in a template is left alone. */

const numeric = z.coerce.number()
const keySchema = z.array(z.object({ AttributeName: z.string(), KeyType: z.enum(['HASH', 'RANGE']) }))

const throttling = z.looseObject({ ThrottlingRateLimit: z.optional(numeric), ThrottlingBurstLimit: z.optional(numeric) })

const functionAssociations = z.optional(z.array(z.looseObject({ EventType: z.string(), FunctionARN: z.string() })))

const tableProperties = z.looseObject({
  AttributeDefinitions: z.array(z.object({ AttributeName: z.string(), AttributeType: z.enum(['S', 'N', 'B']) })),
  KeySchema: keySchema,
  GlobalSecondaryIndexes: z.optional(
    z.array(
      z.looseObject({
        IndexName: z.string(),
        KeySchema: keySchema,
        Projection: z.object({
          ProjectionType: z.enum(['ALL', 'KEYS_ONLY', 'INCLUDE']),
          NonKeyAttributes: z.optional(z.array(z.string())),
        }),
      }),
    ),
  ),
  StreamSpecification: z.optional(
    z.looseObject({ StreamViewType: z.enum(['NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES', 'KEYS_ONLY']) }),
  ),
  TimeToLiveSpecification: z.optional(z.looseObject({ AttributeName: z.string(), Enabled: z.boolean() })),
})

export const resourceTypes = {
  'AWS::DynamoDB::Table': tableProperties,
  'AWS::DynamoDB::GlobalTable': tableProperties,
  'AWS::S3::Bucket': z.looseObject({
    VersioningConfiguration: z.optional(z.looseObject({ Status: z.string() })),
    ObjectLockEnabled: z.optional(z.boolean()),
    ObjectLockConfiguration: z.optional(
      z.looseObject({
        Rule: z.optional(
          z.looseObject({
            DefaultRetention: z.optional(
              z.looseObject({ Mode: z.string(), Days: z.optional(numeric), Years: z.optional(numeric) }),
            ),
          }),
        ),
      }),
    ),
    LifecycleConfiguration: z.optional(
      z.looseObject({
        Rules: z.array(
          z.looseObject({
            Status: z.string(),
            Prefix: z.optional(z.string()),
            TagFilters: z.optional(z.array(z.unknown())),
            ExpirationInDays: z.optional(numeric),
            NoncurrentVersionExpirationInDays: z.optional(numeric),
            AbortIncompleteMultipartUpload: z.optional(z.looseObject({ DaysAfterInitiation: numeric })),
            NoncurrentVersionExpiration: z.optional(z.looseObject({ NoncurrentDays: numeric })),
          }),
        ),
      }),
    ),
    CorsConfiguration: z.optional(
      z.looseObject({
        CorsRules: z.array(
          z.looseObject({
            AllowedMethods: z.array(z.string()),
            AllowedOrigins: z.array(z.string()),
            AllowedHeaders: z.optional(z.array(z.string())),
            ExposedHeaders: z.optional(z.array(z.string())),
            MaxAge: z.optional(numeric),
          }),
        ),
      }),
    ),
  }),
  'AWS::KMS::Key': z.looseObject({ KeySpec: z.optional(z.string()), KeyUsage: z.optional(z.string()) }),
  'AWS::SQS::Queue': z.looseObject({
    VisibilityTimeout: z.optional(numeric),
    DelaySeconds: z.optional(numeric),
    MessageRetentionPeriod: z.optional(numeric),
    FifoQueue: z.optional(z.boolean()),
    RedrivePolicy: z.optional(z.looseObject({ deadLetterTargetArn: z.string(), maxReceiveCount: numeric })),
  }),
  'AWS::Lambda::Function': z.looseObject({
    Handler: z.optional(z.string()),
    Runtime: z.optional(z.string()),
    Timeout: z.optional(numeric),
    MemorySize: z.optional(numeric),
    ReservedConcurrentExecutions: z.optional(numeric),
    Environment: z.optional(z.looseObject({ Variables: z.optional(z.record(z.string(), z.coerce.string())) })),
    DeadLetterConfig: z.optional(z.looseObject({ TargetArn: z.optional(z.string()) })),
  }),
  'AWS::Lambda::EventInvokeConfig': z.looseObject({
    FunctionName: z.string(),
    MaximumRetryAttempts: z.optional(numeric),
    DestinationConfig: z.optional(
      z.looseObject({ OnFailure: z.optional(z.looseObject({ Destination: z.string() })) }),
    ),
  }),
  'AWS::Lambda::EventSourceMapping': z.looseObject({
    EventSourceArn: z.string(),
    FunctionName: z.string(),
    Enabled: z.optional(z.boolean()),
    BatchSize: z.optional(numeric),
    MaximumBatchingWindowInSeconds: z.optional(numeric),
    StartingPosition: z.optional(z.string()),
    MaximumRetryAttempts: z.optional(numeric),
    MaximumRecordAgeInSeconds: z.optional(numeric),
    BisectBatchOnFunctionError: z.optional(z.boolean()),
    FunctionResponseTypes: z.optional(z.array(z.string())),
    ScalingConfig: z.optional(z.looseObject({ MaximumConcurrency: z.optional(numeric) })),
    DestinationConfig: z.optional(
      z.looseObject({ OnFailure: z.optional(z.looseObject({ Destination: z.string() })) }),
    ),
    FilterCriteria: z.optional(z.looseObject({ Filters: z.optional(z.array(z.looseObject({ Pattern: z.string() }))) })),
  }),
  'AWS::ApiGatewayV2::Api': z.looseObject({ ProtocolType: z.optional(z.string()) }),
  'AWS::ApiGatewayV2::Stage': z.looseObject({
    StageName: z.string(),
    DefaultRouteSettings: z.optional(throttling),
    /** By route key, `ANY /api/x/{proxy+}`: throttles of single routes. */
    RouteSettings: z.optional(z.record(z.string(), throttling)),
  }),
  'AWS::ApiGatewayV2::Integration': z.looseObject({
    IntegrationType: z.string(),
    IntegrationUri: z.string(),
    PayloadFormatVersion: z.optional(z.string()),
    TimeoutInMillis: z.optional(numeric),
  }),
  'AWS::ApiGatewayV2::Route': z.looseObject({
    RouteKey: z.string(),
    Target: z.string(),
    AuthorizationType: z.optional(z.string()),
  }),
  'AWS::Events::Rule': z.looseObject({
    ScheduleExpression: z.optional(z.string()),
    State: z.optional(z.string()),
    Targets: z.optional(
      z.array(
        z.looseObject({
          Arn: z.string(),
          Input: z.optional(z.string()),
          InputTransformer: z.optional(
            z.looseObject({
              InputPathsMap: z.optional(z.record(z.string(), z.string())),
              InputTemplate: z.string(),
            }),
          ),
        }),
      ),
    ),
  }),
  'AWS::Scheduler::Schedule': z.looseObject({
    ScheduleExpression: z.string(),
    ScheduleExpressionTimezone: z.optional(z.string()),
    State: z.optional(z.string()),
    Target: z.looseObject({ Arn: z.string(), Input: z.optional(z.string()) }),
  }),
  'AWS::CloudFront::Distribution': z.looseObject({
    DistributionConfig: z.looseObject({
      DefaultRootObject: z.optional(z.string()),
      DefaultCacheBehavior: z.looseObject({
        TargetOriginId: z.string(),
        Compress: z.optional(z.boolean()),
        ResponseHeadersPolicyId: z.optional(z.string()),
        FunctionAssociations: functionAssociations,
      }),
      CacheBehaviors: z.optional(
        z.array(
          z.looseObject({
            PathPattern: z.string(),
            TargetOriginId: z.string(),
            Compress: z.optional(z.boolean()),
            ResponseHeadersPolicyId: z.optional(z.string()),
            FunctionAssociations: functionAssociations,
          }),
        ),
      ),
      Origins: z.array(
        z.looseObject({ Id: z.string(), DomainName: z.string(), OriginPath: z.optional(z.string()) }),
      ),
      CustomErrorResponses: z.optional(
        z.array(
          z.looseObject({
            ErrorCode: numeric,
            ResponseCode: z.optional(numeric),
            ResponsePagePath: z.optional(z.string()),
          }),
        ),
      ),
    }),
  }),
  'AWS::CloudFront::Function': z.looseObject({ FunctionCode: z.string() }),
  'AWS::CloudFront::ResponseHeadersPolicy': z.looseObject({
    ResponseHeadersPolicyConfig: z.looseObject({
      SecurityHeadersConfig: z.optional(
        z.looseObject({
          ContentSecurityPolicy: z.optional(z.looseObject({ ContentSecurityPolicy: z.string() })),
          ContentTypeOptions: z.optional(z.looseObject({})),
          FrameOptions: z.optional(z.looseObject({ FrameOption: z.string() })),
          ReferrerPolicy: z.optional(z.looseObject({ ReferrerPolicy: z.string() })),
          StrictTransportSecurity: z.optional(
            z.looseObject({
              AccessControlMaxAgeSec: numeric,
              IncludeSubdomains: z.optional(z.boolean()),
              Preload: z.optional(z.boolean()),
            }),
          ),
        }),
      ),
      CustomHeadersConfig: z.optional(
        z.looseObject({ Items: z.array(z.looseObject({ Header: z.string(), Value: z.string() })) }),
      ),
    }),
  }),
  'Custom::CDKBucketDeployment': z.looseObject({
    DestinationBucketName: z.string(),
    SourceObjectKeys: z.array(z.string()),
    DestinationBucketKeyPrefix: z.optional(z.string()),
    SystemMetadata: z.optional(z.record(z.string(), z.string())),
    Include: z.optional(z.array(z.string())),
    Exclude: z.optional(z.array(z.string())),
  }),
} as const

export type ResourceType = keyof typeof resourceTypes
export type Properties<T extends ResourceType> = z.output<(typeof resourceTypes)[T]>
