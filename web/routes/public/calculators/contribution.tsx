import { given } from '../../../../shared/rules/labour/outcome.ts';
import { socialInsurance, SOCIAL_INSURANCE_LIMITS, type SocialInsurance } from '../../../../shared/rules/labour/social-insurance.ts';
import { fen, formatFen, type Fen } from '../../../../shared/rules/money.ts';
import { worded } from '../../../../shared/text/step-words.ts';
import { Remark } from '../../../components/remark.tsx';
import { Verdict } from '../../../components/verdict.tsx';
import { useText } from '../../../text.tsx';
import { CalculatorForm } from './calculator.tsx';
import { Choice, Money } from './fields.tsx';
import { readingOf, type Judged } from './reading.ts';
import { LabourSteps } from './steps.tsx';
import type { Typed } from './typed.ts';

const names = ['wage', 'year'];
type Year = `${(typeof SOCIAL_INSURANCE_LIMITS)[number]['year']}`;
const byYear = Object.fromEntries(SOCIAL_INSURANCE_LIMITS.map((limits) => [String(limits.year), limits])) as Readonly<Record<Year, (typeof SOCIAL_INSURANCE_LIMITS)[number]>>;
/** The latest first: most people ask for this year. */
const YEARS = (Object.keys(byYear) as Year[]).sort().reverse();

export interface Contribution extends SocialInsurance {
  readonly employer: Fen;
  readonly worker: Fen;
  readonly year: Year;
  readonly provisional: boolean;
}

/** What both sides pay in a month for pension and unemployment insurance, with the limits of that year. */
export const judge = (typed: Typed): Judged<Contribution> => {
  const read = readingOf(typed);
  const facts = { wage: read.yuan('wage'), year: read.choice('year', byYear) };
  return read.judge(facts, ({ wage, year }) => {
    const { low, high, provisional } = byYear[year];
    const outcome = socialInsurance({ wage, low, high });
    if (!outcome.ok) return outcome;
    const { pension, unemployment } = outcome.value.shares;
    return given({ ...outcome.value, employer: fen(pension.employer + unemployment.employer), worker: fen(pension.worker + unemployment.worker), year, provisional });
  });
};

const Outcome = ({ base, clamped, shares, employer, worker, year, provisional, steps }: Contribution) => {
  const t = useText('contribution');
  const { money } = useText();
  const yuan = (amount: Fen) => money.yuan(formatFen(amount));
  return (
    <>
      <Verdict title={t.headline(yuan(employer), yuan(worker))} tone="good">
        <p>{t.base(yuan(base))}{clamped && t.clamped[clamped]}</p>
        <p>{t.parts(yuan(shares.pension.employer), yuan(shares.pension.worker), yuan(shares.unemployment.employer), yuan(shares.unemployment.worker))}</p>
      </Verdict>
      {provisional && <Remark>{t.provisional(year)}</Remark>}
      <Remark>{t.notIncluded}</Remark>
      <LabourSteps steps={steps} text={(step) => worded(t.steps, step)} />
    </>
  );
};

/** The contribution base of a monthly wage, and what the enterprise and the worker pay. */
export const Calculator = () => {
  const t = useText('contribution');
  return (
    <CalculatorForm
      id="contribution"
      names={names}
      judge={judge}
      fields={() => (
        <>
          <Money name="wage" {...t.fields.wage} />
          <Choice name="year" {...t.fields.year} options={YEARS.map((value) => ({ value, label: t.yearOf(value, byYear[value].provisional) }))} otherwise={YEARS[0]} />
        </>
      )}
      outcome={(contribution) => <Outcome {...contribution} />}
    />
  );
};

export const texts = ['contribution'] as const;
