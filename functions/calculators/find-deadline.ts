import type { calculatorRoutes } from '../../shared/contract/calculators.ts';
import { ok } from '../../shared/domain/result.ts';
import { answerDeadline, type DeadlineQuestion } from '../../shared/rules/calendar/deadline-rules.ts';
import { localDateOf } from '../../shared/rules/dates.ts';
import { currentRuleset } from '../../shared/rules/rulesets/rulesets.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { explain, wordsIn } from './explain.ts';

/** The last day by a rule of law or policy; how the days of the policy count, is the present ruleset's. */
export const findDeadline: UseCase<(typeof calculatorRoutes)['findDeadline']> = async ({ body, query, now }) => {
  const { id, label, sample, filing } = currentRuleset(localDateOf(now));
  // The contract took nothing but dates that exist.
  const { steps, ...days } = answerDeadline(body as DeadlineQuestion, filing);
  return ok(reply(200, { ...days, ruleset: { id, label, sample }, explanation: explain(wordsIn(query.language).deadline, steps) }));
};
