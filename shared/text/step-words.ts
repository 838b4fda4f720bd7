import type { LabourAnswer, LabourTopic } from '../rules/labour/topics.ts';

export interface AnyStep {
  readonly what: string;
  readonly facts: object;
}

/** A sentence for every step of a kind of explanation, made of the step's own facts; the compiler finds the missing one. */
export type StepWords<S extends AnyStep> = { readonly [What in S['what']]: (facts: Extract<S, { readonly what: What }>['facts']) => string };

/** The sentence for one step. */
export const worded = <S extends AnyStep>(words: StepWords<S>, step: S): string => {
  const sentence = words[step.what as S['what']] as (facts: S['facts']) => string;
  return sentence(step.facts);
};

/** Words for the steps of every labour topic. */
export type LabourWords = { readonly [T in LabourTopic]: StepWords<LabourAnswer<T>['steps'][number]> };
