import { addWorkingDays } from '../rules/calendar/work-calendar.ts';
import { localDate, localDateOf } from '../rules/dates.ts';
import { evaluate, type EvaluationFacts } from '../rules/evaluation/evaluate.ts';
import type { Ruleset } from '../rules/rulesets/ruleset.ts';
import { currentRuleset } from '../rules/rulesets/rulesets.ts';
import { nextServiceYear, SUBSIDISED_YEARS } from './agreement-days.ts';
import type { SignedAgreement } from './agreement.ts';
import { revise, type Stamp } from './entity.ts';
import type { CaseCounts, Completeness, Evaluation, FinalEvaluation, Rating } from './evaluation.ts';
import { evaluationLifecycle } from './evaluation.ts';
import { told } from './in-force-rules.ts';
import { next } from './lifecycle.ts';
import { fail, ok, type Result } from './result.ts';
import { suspendedDays } from './terms-by-date.ts';

type OpenEvaluation = Extract<Evaluation, { status: 'open' }>;

const RATING_WORKING_DAYS = 20;
/** By when the enterprise should have rated and the officer entered the counts: twenty working days after the opening. */
const rateBy = (now: string): string => addWorkingDays(localDateOf(now), RATING_WORKING_DAYS);

/** The ruleset that judges a service year: the version in force on its last day. */
export const rulesetOfYear = ({ to }: { readonly to: string }): Ruleset => currentRuleset(localDate(to));

/** The next service year's evaluation, open, and the agreement that has one more year opened; refused while the year runs. After the third both are told that they go on by themselves (policy 三). */
export const openNextYear = (agreement: SignedAgreement, now: string): Result<{ evaluation: OpenEvaluation; agreement: SignedAgreement }> => {
  const serviceYear = nextServiceYear(agreement);
  if (!serviceYear) return fail('status-conflict', { facts: { entity: 'agreement', status: agreement.status, action: 'open-evaluation' } });
  const { year, from, to } = serviceYear;
  if (localDateOf(now) <= to) return fail('year-not-over', { facts: { to } });
  const { id: agreementId, enterpriseId, enterpriseName, agencyId, agencyName, district } = agreement;
  const paused = suspendedDays(agreement, { from, to });
  const evaluation: OpenEvaluation = {
    type: 'evaluation', agreementId, year, rev: 1, createdAt: now, updatedAt: now, status: 'open',
    enterpriseId, enterpriseName, agencyId, agencyName, district, from, to, ...(paused > 0 && { suspendedDays: paused }), rateBy: rateBy(now),
  };
  const last = year === SUBSIDISED_YEARS ? told(agreement, ['enterprise', 'agency'], 'third-year-over', evaluation.rateBy) : {};
  return ok({ evaluation, agreement: { ...agreement, ...last, yearsOpened: year, rev: agreement.rev + 1, updatedAt: now } });
};

/** Open findings of inspections in the year. Inspections are not part of the service yet, so that none can be open. */
const noFindings = { openFindings: 0, openSeriousFindings: 0 } as const;

/** What the ruleset's indicators are computed from; a figure that nobody gave stays absent. */
export const evaluationFacts = (rating: Rating | undefined, cases: CaseCounts | undefined, { required, met }: Completeness): EvaluationFacts => ({
  ratings: { 'satisfaction-response': rating?.response, 'satisfaction-skill': rating?.skill, 'satisfaction-result': rating?.result, 'satisfaction-overall': rating?.overall },
  cases: { petitions: cases?.petitions, inspections: cases?.inspections, arbitrations: cases?.arbitrations },
  archive: { required, met, ...noFindings },
  headcount: cases?.headcount,
});

/** The outcome as it would be now: the steps and the grade, or which figures are missing. */
export const outlook = ({ rating, cases, to }: Pick<Evaluation, 'rating' | 'cases' | 'to'>, completeness: Completeness) => {
  const outcome = evaluate(evaluationFacts(rating, cases, completeness), rulesetOfYear({ to }));
  return outcome.status === 'incomplete' ? outcome : { ...outcome, steps: outcome.steps.map(({ inputs, ...step }) => ({ ...step, ...inputs })) };
};

/** The final evaluation (policy 二（三）): total and grade follow from figures and ruleset alone, nobody types them. */
export const finalise = (evaluation: Evaluation, completeness: Completeness, finalised: Stamp): Result<FinalEvaluation> => {
  const status = next(evaluationLifecycle, 'finalise', evaluation.status);
  if (!status.ok) return status;
  const outcome = outlook(evaluation, completeness);
  if (outcome.status === 'incomplete') return fail('evaluation-incomplete', { errors: outcome.missing.map((figure) => ({ pointer: `/${figure}`, kind: 'missing' })) });
  const { total, gradeId, steps, rulesetId } = outcome;
  return ok(revise(evaluation, { status: 'final' as const, completeness, total, gradeId, steps, rulesetId, finalised }, finalised.at));
};
