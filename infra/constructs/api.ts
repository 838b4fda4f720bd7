import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { HttpApi, HttpMethod, LogGroupLogDestination, type CfnStage, type HttpRoute, type HttpStage } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import type { Capability as CapabilityName } from '../../shared/contract/route.ts';
import { apiFunctions, type Throttle } from '../functions.ts';
import type { Settings } from '../settings.ts';
import { Capability } from './capability.ts';
import type { DataInUse } from './data.ts';

/** Of every route that has no throttle of its own. */
const THROTTLE: Throttle = { rateLimit: 500, burstLimit: 1000 };

/** Gives routes a throttle of their own; CDK's stage knows only the one for all routes. */
const limit = (stage: HttpStage, routes: readonly HttpRoute[], paths: readonly string[], { rateLimit, burstLimit }: Throttle): void => {
  const resource = stage.node.defaultChild as CfnStage;
  for (const path of paths) resource.addPropertyOverride(`RouteSettings.${HttpMethod.ANY} ${path}`, { ThrottlingRateLimit: rateLimit, ThrottlingBurstLimit: burstLimit });
  // The gateway refuses settings of routes that do not exist yet.
  stage.node.addDependency(...routes);
};

/** The HTTP API: one function per capability behind its prefix; the functions themselves check tokens, so that every refusal is problem+json. */
export class Api extends Construct {
  readonly api: HttpApi;
  readonly functions: readonly Capability[];

  constructor(scope: Construct, id: string, { data, settings }: { data: DataInUse; settings: Settings }) {
    super(scope, id);
    this.api = new HttpApi(this, 'HttpApi', { apiName: 'tuoguantong', createDefaultStage: false });
    const accessLog = new LogGroup(this, 'AccessLog', { retention: RetentionDays.SIX_MONTHS, removalPolicy: RemovalPolicy.RETAIN });
    const stage = this.api.addStage('Stage', {
      stageName: '$default',
      autoDeploy: true,
      throttle: THROTTLE,
      accessLogSettings: {
        destination: new LogGroupLogDestination(accessLog),
        // No path and no address: both can be personal.
        format: AccessLogFormat.custom(JSON.stringify({ requestId: '$context.requestId', route: '$context.routeKey', status: '$context.status', ms: '$context.responseLatency', error: '$context.error.message' })),
      },
    });
    this.functions = (Object.keys(apiFunctions) as CapabilityName[]).map((name) => this.serve(name, data, settings, stage));
  }

  private serve(name: CapabilityName, data: DataInUse, settings: Settings, stage: HttpStage): Capability {
    const needs = apiFunctions[name];
    const capability = new Capability(this, name, { name, needs, data, settings });
    // One permission for the function instead of one per route, which would outgrow its policy.
    const integration = new HttpLambdaIntegration(`${name}-integration`, capability.function, { scopePermissionToRoute: false, timeout: Duration.seconds(needs.timeoutSeconds + 1) });
    // What no capability serves is refused by a function too: the gateway's own 404 is no problem+json.
    const paths = name === 'openapi' ? ['/api/openapi.json', '/api/{proxy+}'] : [`/api/${name}`, `/api/${name}/{proxy+}`];
    const routes = paths.flatMap((path) => this.api.addRoutes({ path, methods: [HttpMethod.ANY], integration }));
    if (needs.throttle) limit(stage, routes, paths, needs.throttle);
    return capability;
  }
}
