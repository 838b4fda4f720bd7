import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { readSettings } from '../../../infra/settings.ts';
import { ApplicationStack } from '../../../infra/stacks/application-stack.ts';
import { DataStack } from '../../../infra/stacks/data-stack.ts';

/** Both stacks as a deployment with these settings makes them, without bundles and pages. */
export const synthesize = (context: Record<string, string> = {}) => {
  const app = new App({ context: { built: 'false', '@aws-cdk/core:defaultCrossStackReferences': 'strong', ...context } });
  const settings = readSettings(app.node);
  const env = { region: settings.region };
  const dataStack = new DataStack(app, 'Tuoguantong-Data', { env, settings });
  const application = new ApplicationStack(app, 'Tuoguantong-App', { env, settings, data: dataStack.data });
  return { app, data: Template.fromStack(dataStack), application: Template.fromStack(application) };
};

/** A deployment with a scanner of files. */
export const scanned = { clamd: 'tcp://10.0.1.5:3310', scannerVpc: 'vpc-0123456789abcdef0', scannerSubnets: 'subnet-0123456789abcdef0,subnet-0123456789abcdef1', scannerGroup: 'sg-0123456789abcdef0' };

export interface Statement {
  readonly Effect: string;
  readonly Action: string | string[];
  readonly Resource: unknown;
  readonly Principal?: unknown;
  readonly Condition?: unknown;
}

export interface Right {
  readonly actions: string[];
  readonly resources: string;
  readonly condition: string;
}

/** What the role of a function may do, by the function's name; every statement's actions as a list. */
export const rightsOf = (template: Template): Map<string, Right[]> => {
  const functionOf = new Map(
    Object.values(template.findResources('AWS::Lambda::Function')).flatMap(({ Properties }) => {
      const role: unknown = Properties.Role?.['Fn::GetAtt']?.[0];
      return typeof role === 'string' ? [[role, String(Properties.Description ?? '').replace('托管通 ', '')] as const] : [];
    }),
  );
  const rights = new Map<string, Right[]>();
  for (const { Properties } of Object.values(template.findResources('AWS::IAM::Policy'))) {
    const statements: Statement[] = Properties.PolicyDocument.Statement;
    for (const { Ref } of Properties.Roles) {
      const name = functionOf.get(Ref);
      if (name !== undefined) rights.set(name, [...(rights.get(name) ?? []), ...statements.map(({ Action, Resource, Condition }) => ({ actions: [Action].flat(), resources: JSON.stringify(Resource), condition: JSON.stringify(Condition ?? null) }))]);
    }
  }
  return rights;
};
