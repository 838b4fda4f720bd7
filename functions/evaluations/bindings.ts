import type { evaluationRoutes } from '../../shared/contract/evaluations.ts';
import type { Ports } from '../container.ts';
import type { Bindings } from '../http/use-case.ts';
import { enterCases } from './enter-cases.ts';
import { finaliseEvaluation } from './finalise-evaluation.ts';
import { listBureauEvaluations, listEvaluations } from './list-evaluations.ts';
import { rateYear } from './rate-year.ts';
import { showBureauEvaluation, showEvaluation } from './show-evaluation.ts';

export const evaluationBindings = (ports: Ports): Bindings<typeof evaluationRoutes> => ({
  listEvaluations: listEvaluations(ports),
  showEvaluation: showEvaluation(ports),
  rateYear: rateYear(ports),
  listBureauEvaluations: listBureauEvaluations(ports),
  showBureauEvaluation: showBureauEvaluation(ports),
  enterCases: enterCases(ports),
  finaliseEvaluation: finaliseEvaluation(ports),
});
