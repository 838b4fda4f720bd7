import type { SubsidyExplanation } from '../../../rules/subsidy/explain-subsidy.ts';
import type { StepWords } from '../../step-words.ts';
import { yuan } from './yuan.ts';
import { step } from '../subsidy-steps.ts';
import type { Fen } from '../../../rules/money.ts';

const after = (resultFen: number): string => `: ${yuan(resultFen as Fen)}`;

export const steps: StepWords<SubsidyExplanation> = {
  cap: ({ serviceYear, resultFen }) => `${step.cap(serviceYear)}${after(resultFen)}.`,
  band: ({ headcount, from, to, percent, resultFen }) => `${step.band(headcount, step.range(from, to), percent)}${after(resultFen)}.`,
  grade: ({ score, title, percent, resultFen }) => `${step.grade(score, title, percent)}${after(resultFen)}.`,
  months: ({ months, of, resultFen }) => `${step.months(months, of)}${after(resultFen)}. ${step.floor}`,
};
