import type { IPolicyValidationContext, PolicyValidationPluginReport } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import { acceptedFindings } from './accepted-findings.ts';

/**
 * The AwsSolutions rules over everything that is synthesized; what they find and nobody has accepted stops the
 * synthesis. (The CDK's own way to acknowledge takes exact names only, with logical ids and every import in them.)
 */
export class Checks extends AwsSolutionsChecks {
  override validate(context: IPolicyValidationContext): PolicyValidationPluginReport {
    return this.accept(super.validate(context));
  }

  /** What is left of a report without the accepted findings. */
  accept(report: PolicyValidationPluginReport): PolicyValidationPluginReport {
    const violations = report.violations.flatMap((violation) => {
      const violatingResources = violation.violatingResources.filter(({ constructPath = '' }) => !acceptedFindings.some(({ rule, at }) => rule.test(violation.ruleName) && at.test(constructPath)));
      return violatingResources.length ? [{ ...violation, violatingResources }] : [];
    });
    return { success: violations.length === 0, violations };
  }
}
