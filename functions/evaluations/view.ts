import type { EvaluationView } from '../../shared/contract/evaluations.ts';
import { rulesetOfYear } from '../../shared/domain/evaluation-rules.ts';
import { evaluationLifecycle, type Evaluation } from '../../shared/domain/evaluation.ts';
import { actionsFor } from '../../shared/domain/lifecycle.ts';
import type { Caller } from '../../shared/domain/who.ts';
import { rulesetById } from '../../shared/rules/rulesets/rulesets.ts';

/** The title of a grade in the ruleset that judged the year. */
export const gradeTitle = (rulesetId: string, gradeId: string): string => rulesetById(rulesetId)?.evaluation.grades.find(({ id }) => id === gradeId)?.title ?? gradeId;

/** An evaluation as this caller may see it: the agency learns the rating only with the result. */
export const viewOf = (evaluation: Evaluation, caller: Caller): EvaluationView => {
  const { agreementId, year, rev, status, enterpriseId, enterpriseName, agencyId, agencyName, district, from, to, rateBy, rating, cases } = evaluation;
  const isFinal = evaluation.status === 'final';
  const open = isFinal || caller.member?.side !== 'agency';
  const ruleset = (isFinal && rulesetById(evaluation.rulesetId)) || rulesetOfYear(evaluation);
  return {
    agreementId, year, rev, status, enterpriseId, enterpriseName, agencyId, agencyName, district, from, to, rateBy,
    rated: rating !== undefined,
    casesEntered: cases !== undefined,
    ...(open && rating && { rating: { response: rating.response, skill: rating.skill, result: rating.result, overall: rating.overall, ...(rating.remark && { remark: rating.remark }), at: rating.given.at } }),
    ...(open && cases && { cases: { headcount: cases.headcount, petitions: cases.petitions, inspections: cases.inspections, arbitrations: cases.arbitrations, evidence: cases.evidence, uploads: cases.uploads, at: cases.entered.at } }),
    ...(isFinal && { completeness: evaluation.completeness, total: evaluation.total, gradeId: evaluation.gradeId, gradeTitle: gradeTitle(evaluation.rulesetId, evaluation.gradeId), steps: evaluation.steps, finalisedAt: evaluation.finalised.at }),
    ruleset: { id: ruleset.id, label: ruleset.label, sample: ruleset.sample },
  };
};

/** What this caller can do with it now: finalising waits for the rating and the counts. */
export const actionsOf = (evaluation: Evaluation, caller: Caller): string[] =>
  actionsFor(evaluationLifecycle, evaluation.status, caller).filter((action) => action !== 'finalise' || (evaluation.rating && evaluation.cases));

export const shown = (evaluation: Evaluation, caller: Caller) => ({ evaluation: viewOf(evaluation, caller), actions: actionsOf(evaluation, caller) });
