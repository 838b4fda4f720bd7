import type { calculatorRoutes } from '../../shared/contract/calculators.ts';
import { ok } from '../../shared/domain/result.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import { currentRuleset } from '../../shared/rules/rulesets/rulesets.ts';
import { computeSubsidy } from '../../shared/rules/subsidy/compute-subsidy.ts';
import { explainSubsidy } from '../../shared/rules/subsidy/explain-subsidy.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { explain, wordsIn } from './explain.ts';

/** What a claim would come to under the present ruleset, or under the one that the caller brings, which is nobody's rule. */
export const estimateSubsidy: UseCase<(typeof calculatorRoutes)['estimateSubsidy']> = async ({ body, query, now }) => {
  const { ruleset: brought, ...facts } = body;
  const present = currentRuleset(localDateOf(now));
  const ruleset = brought ?? present;
  const subsidy = computeSubsidy(facts, ruleset);
  const { amountFen, capFen, bandPercent, grade, gradePercent } = subsidy;
  const { id, label } = ruleset;
  const sample = brought ? true : present.sample;
  return ok(reply(200, { amountFen, capFen, bandPercent, grade, gradePercent, ruleset: { id, label, sample }, explanation: explain(wordsIn(query.language).subsidy, explainSubsidy(subsidy, ruleset)) }));
};
