import { classifySize, isAmount, type SizeResult } from '../../../../shared/rules/size/classify-size.ts';
import { explainSize, type SizeStep } from '../../../../shared/rules/size/explain-size.ts';
import { given } from '../../../../shared/rules/labour/outcome.ts';
import { worded } from '../../../../shared/text/step-words.ts';
import { IndustryField } from '../../../components/industry-field.tsx';
import { SizeVerdict } from '../../../components/size-verdict.tsx';
import { useText } from '../../../text.tsx';
import { CalculatorForm } from './calculator.tsx';
import { Figure } from './fields.tsx';
import { readingOf, type Judged } from './reading.ts';
import { Steps } from './steps.tsx';
import type { Typed } from './typed.ts';

const names = ['code', 'employees', 'revenueWan', 'assetsWan'];

export interface SizeFound {
  readonly result: SizeResult;
  readonly steps: readonly SizeStep[];
}

/** Reads what is typed and computes the class, or says what cannot be read. Empty figures are allowed. */
export const judge = (typed: Typed): Judged<SizeFound> => {
  const read = readingOf(typed);
  const amount = (name: string) => read.optional(name, () => read.matching(name, isAmount, 'not-a-number'));
  const facts = { code: read.text('code'), employees: read.optional('employees', (name) => read.whole(name, 0, 100_000_000)), revenueWan: amount('revenueWan'), assetsWan: amount('assetsWan') };
  return read.judge(facts, (whole) => {
    const result = classifySize(whole);
    return given({ result, steps: explainSize(result, whole) });
  });
};

const Outcome = ({ result, steps }: SizeFound) => {
  const words = useText('sizeSteps');
  return <><SizeVerdict result={result} /><Steps steps={steps} text={(step) => worded(words, step)} source={({ source }) => source} /></>;
};

/** The size class of an enterprise by the national standard. */
export const Calculator = () => {
  const t = useText('size');
  return (
    <CalculatorForm
      id="size"
      names={names}
      judge={judge}
      fields={({ code }) => (
        <>
          <IndustryField name="code" label={t.industry} hint={t.industryHint} value={code || undefined} />
          <Figure name="employees" label={t.employees} hint={t.employeesHint} unit={t.employeesUnit} whole optional />
          <Figure name="revenueWan" label={t.revenue} hint={t.revenueHint} unit={t.wan} optional />
          <Figure name="assetsWan" label={t.assets} hint={t.assetsHint} unit={t.wan} optional />
        </>
      )}
      outcome={(found) => <Outcome {...found} />}
    />
  );
};

export const texts = ['size', 'sizeSteps'] as const;
