import type { calculatorRoutes } from '../../shared/contract/calculators.ts';
import type { Sha256 } from '../../shared/rules/sha256.ts';
import type { Bindings } from '../http/use-case.ts';
import { answerLabour } from './answer-labour.ts';
import { checkNumber } from './check-number.ts';
import { classifyEnterprise } from './classify-enterprise.ts';
import { drawSample } from './draw-sample.ts';
import { estimateSubsidy } from './estimate-subsidy.ts';
import { findDeadline } from './find-deadline.ts';

/** Calculators keep nothing and load nothing: all they need is a hash. */
export const calculatorBindings = (sha256: Sha256): Bindings<typeof calculatorRoutes> => ({
  classifyEnterprise,
  checkNumber,
  findDeadline,
  estimateSubsidy,
  drawSample: drawSample(sha256),
  answerLabour,
});
