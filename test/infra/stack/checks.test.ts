import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import { acceptedFindings } from '../../../infra/constructs/accepted-findings.ts';
import { Checks } from '../../../infra/constructs/checks.ts';
import { scanned, synthesize } from './support.ts';

const apps = [{ region: 'ap-east-1', ...scanned }, { region: 'cn-north-1' }].map((context) => synthesize(context).app);

describe('the AwsSolutions rules', () => {
  it.each(apps)('find nothing but what is accepted', (app) => {
    expect(new Checks(app).accept(new Checks(app).validateScope(app)).violations).toEqual([]);
  });

  it('still find each thing that is accepted outside of the deployment of pages', () => {
    const found = apps.flatMap((app) => new AwsSolutionsChecks(app).validateScope(app).violations.flatMap(({ ruleName, violatingResources }) => violatingResources.map(({ constructPath = '' }) => ({ ruleName, constructPath }))));
    const stale = acceptedFindings.filter(({ rule, at, reason }) => !reason.startsWith("The CDK's own") && !found.some(({ ruleName, constructPath }) => rule.test(ruleName) && at.test(constructPath)));
    expect(stale).toEqual([]);
  });
});
