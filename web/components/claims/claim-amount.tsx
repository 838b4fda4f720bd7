/**
 * How a claim's amount came about: clause, band, grade, months, cap, and the ruleset.
 *   <ClaimAmount computation={claim.computation} ruleset={ruleset} />
 */
import type { ClaimPreview } from '../../../shared/contract/claims.ts';
import { labelOf, useText } from '../../text.tsx';
import { MoneyBreakdown, type MoneyStep } from '../money-breakdown.tsx';

type Computation = ClaimPreview['computation'];
type Step = Computation['steps'][number];
const number = (value: Step[string] | undefined): number => Number(value ?? 0);

export const ClaimAmount = ({ computation, ruleset }: { readonly computation: Computation; readonly ruleset: ClaimPreview['ruleset'] }) => {
  const { step: t, preview, field, sample } = useText('claims');
  const { pair } = useText();
  const labelOfStep = (step: Step): string => {
    switch (step.key) {
      case 'cap':
        return t.cap(number(step.serviceYear));
      case 'band':
        return t.band(number(step.headcount), t.range(number(step.from), step.to === null ? null : number(step.to)), number(step.percent));
      case 'grade':
        return t.grade(String(step.score), String(step.title), number(step.percent));
      default:
        return t.months(number(step.months), number(step.of));
    }
  };
  const steps: MoneyStep[] = computation.steps.map((step) => ({
    label: labelOfStep(step),
    basis: [t.clause(String(step.clause)), ...(step.rule ? [t.rule(labelOf(t.rules, String(step.rule)))] : [])].join(' · '),
    fen: number(step.resultFen),
  }));
  const version = pair(field.ruleset, ruleset.sample ? `${ruleset.id} · ${sample}` : `${ruleset.id} ${ruleset.label}`);
  return <MoneyBreakdown caption={preview.amount} steps={steps} totalFen={computation.amountFen} note={`${t.floor} ${version}`} />;
};
