import type { Source } from '../explanation.ts';
import type { Fen } from '../money.ts';
import type { Ruleset } from '../rulesets/ruleset.ts';
import type { Subsidy, SubsidyStep } from './compute-subsidy.ts';

type FactsOf<Key extends SubsidyStep['key']> = Extract<SubsidyStep, { key: Key }>['inputs'] & { readonly resultFen: Fen };
export type SubsidyExplanation = { [Key in SubsidyStep['key']]: { readonly what: Key; readonly facts: FactsOf<Key>; readonly source: Source } }[SubsidyStep['key']];

/** The policy's clause; where it leaves something open, the ruleset that fills it, which is no law. */
const sourceOf = (step: SubsidyStep, { id, label }: Pick<Ruleset, 'id' | 'label'>): Source => ({
  law: 'rule' in step ? `政策 ${step.clause}；规则 ${id}（${label}）` : `政策 ${step.clause}`,
  certainty: 'rule' in step ? 'medium' : 'certain',
});

/** The steps of a subsidy in the form that every calculator explains itself in; `resultFen` is the amount after the step. */
export const explainSubsidy = ({ steps }: Subsidy, ruleset: Pick<Ruleset, 'id' | 'label'>): SubsidyExplanation[] =>
  steps.map((step) => ({ what: step.key, facts: { ...step.inputs, resultFen: step.resultFen }, source: sourceOf(step, ruleset) }) as SubsidyExplanation);
