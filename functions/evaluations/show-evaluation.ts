import type { evaluationRoutes } from '../../shared/contract/evaluations.ts';
import { outlook } from '../../shared/domain/evaluation-rules.ts';
import type { Completeness, Evaluation } from '../../shared/domain/evaluation.ts';
import { isSigned } from '../../shared/domain/record-rules.ts';
import { fail, ok } from '../../shared/domain/result.ts';
import type { Ports } from '../container.ts';
import { reply, type UseCase } from '../http/use-case.ts';
import { historyOf } from '../table/history.ts';
import { keys } from '../table/keys.ts';
import { evaluationKey, loadEvaluation, mayRead, recordsOf, yearCompleteness } from './load.ts';
import { gradeTitle, shown } from './view.ts';

/** An evaluation as its sides see it; the result with every step once it is final. */
export const showEvaluation =
  ({ table }: Ports): UseCase<typeof evaluationRoutes.showEvaluation> =>
  async ({ params, caller }) => {
    const loaded = await loadEvaluation(table, params, caller);
    return loaded.ok ? ok(reply(200, shown(loaded.value, caller))) : loaded;
  };

const outlookOf = (evaluation: Evaluation, completeness: Completeness) => {
  const outcome = outlook(evaluation, completeness);
  if (outcome.status === 'incomplete') return { status: outcome.status, missing: [...outcome.missing], steps: [] };
  const { status, total, gradeId, rulesetId, steps } = outcome;
  return { status, missing: [], total, gradeId, gradeTitle: gradeTitle(rulesetId, gradeId), steps };
};

/** The same for officers of the district, with what the figures at hand come to. */
export const showBureauEvaluation =
  ({ table }: Ports): UseCase<typeof evaluationRoutes.showBureauEvaluation> =>
  async ({ params, caller }) => {
    const [found, records, history] = await Promise.all([
      table.getMany([evaluationKey(params), keys.agreement(params.agreementId)]),
      recordsOf(table, params.agreementId),
      historyOf(table, 'evaluation', `${params.agreementId}.${params.year}`),
    ]);
    const evaluation = found.find((item) => item.type === 'evaluation');
    const agreement = found.find((item) => item.type === 'agreement');
    if (!evaluation || !agreement || !isSigned(agreement) || !mayRead(evaluation, caller)) return fail('not-found');
    const completeness = evaluation.status === 'final' ? evaluation.completeness : yearCompleteness(agreement, evaluation, records);
    const { evaluation: view, actions } = shown(evaluation, caller);
    return ok(reply(200, { evaluation: { ...view, completeness }, actions, outlook: outlookOf(evaluation, completeness), history }));
  };
