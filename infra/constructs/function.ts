import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Function as LambdaFunction, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import type { FunctionNeeds } from '../functions.ts';
import type { Settings } from '../settings.ts';
import { builtCode } from './built.ts';
import type { Network } from './scanner-network.ts';

export interface FunctionDefinition {
  /** Name of its bundle. */
  readonly name: string;
  readonly needs: Pick<FunctionNeeds, 'memoryMiB' | 'timeoutSeconds'>;
  readonly settings: Settings;
  readonly environment: Readonly<Record<string, string>>;
  readonly reservedConcurrency?: number;
  /** Where in a network it is; nowhere otherwise. */
  readonly network?: Network;
}

/** A Lambda function as all of ours are: one bundle on arm64, structured logs that are kept, and no right but to write them. */
export const defineFunction = (scope: Construct, { name, needs, settings, environment, reservedConcurrency, network }: FunctionDefinition): LambdaFunction => {
  const logGroup = new LogGroup(scope, 'Log', { retention: RetentionDays.SIX_MONTHS, removalPolicy: RemovalPolicy.RETAIN });
  // The role that the CDK would make may write to every log of the account.
  const role = new Role(scope, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  logGroup.grantWrite(role);
  network?.allow(role);
  return new LambdaFunction(scope, 'Function', {
    description: `托管通 ${name}`,
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    handler: 'index.handler',
    code: builtCode(name, settings),
    memorySize: needs.memoryMiB,
    timeout: Duration.seconds(needs.timeoutSeconds),
    loggingFormat: LoggingFormat.JSON,
    logGroup,
    role,
    ...network?.place,
    ...(reservedConcurrency !== undefined && { reservedConcurrentExecutions: reservedConcurrency }),
    environment: { ...environment },
  });
};
