import type { ExplanationStep } from '../../shared/contract/calculators.ts';
import type { Source } from '../../shared/rules/explanation.ts';
import { text as en } from '../../shared/text/en/calculators.ts';
import { worded, type StepWords } from '../../shared/text/step-words.ts';
import { text as zh } from '../../shared/text/zh/calculators.ts';

export interface StepOfRules {
  readonly what: string;
  readonly facts: object;
  readonly source: Source;
}

/** The words of a language; Chinese unless another one is asked for. */
export const wordsIn = (language: 'zh' | 'en' | undefined): typeof zh => (language === 'en' ? en : zh);

/** The steps of a calculation in words, each with what it rests on. */
export const explain = <S extends StepOfRules>(words: StepWords<S>, steps: readonly S[]): ExplanationStep[] =>
  steps.map((step) => ({ what: step.what, text: worded(words, step), law: step.source.law, certainty: step.source.certainty, facts: { ...step.facts } as ExplanationStep['facts'] }));
