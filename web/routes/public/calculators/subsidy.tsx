import { localDateOf, type LocalDate } from '../../../../shared/rules/dates.ts';
import { isScore } from '../../../../shared/rules/evaluation/grade.ts';
import { given } from '../../../../shared/rules/labour/outcome.ts';
import { formatFen, type Fen } from '../../../../shared/rules/money.ts';
import type { Ruleset } from '../../../../shared/rules/rulesets/ruleset.ts';
import { currentRuleset } from '../../../../shared/rules/rulesets/rulesets.ts';
import { computeSubsidy, type Subsidy, type SubsidyFacts } from '../../../../shared/rules/subsidy/compute-subsidy.ts';
import { explainSubsidy, type SubsidyExplanation } from '../../../../shared/rules/subsidy/explain-subsidy.ts';
import { SUBSIDY_POLICY } from '../../../../shared/rules/subsidy/policy.ts';
import { worded } from '../../../../shared/text/step-words.ts';
import { optionsOf } from '../../../components/choice-fields.tsx';
import { Remark } from '../../../components/remark.tsx';
import { Verdict } from '../../../components/verdict.tsx';
import { useText } from '../../../text.tsx';
import { CalculatorForm } from './calculator.tsx';
import { Choice, Figure } from './fields.tsx';
import { readingOf, type Judged } from './reading.ts';
import { Steps } from './steps.tsx';
import type { Typed } from './typed.ts';

const names = ['serviceYear', 'headcount', 'score', 'months'];
/** The last stands for all later ones. */
const SERVICE_YEARS = { 1: true, 2: true, 3: true, 4: true };
const MOST_PEOPLE = 100_000;

/** Whether there may be a subsidy in that year, for which the other figures are needed. */
const isSubsidised = (serviceYear: string | undefined): boolean => serviceYear === undefined || Number(serviceYear) <= SUBSIDY_POLICY.maxServiceYears;

export interface Estimate {
  readonly facts: SubsidyFacts;
  readonly subsidy: Subsidy;
  readonly ruleset: Pick<Ruleset, 'id' | 'label' | 'sample'>;
  readonly steps: readonly SubsidyExplanation[];
}

/** What a year of service would come to by the ruleset in force on a day; nothing but the year is asked where there is no subsidy. */
export const judge = (typed: Typed, on: LocalDate = localDateOf(Date.now())): Judged<Estimate> => {
  const read = readingOf(typed);
  const subsidised = isSubsidised(typed.serviceYear);
  const facts = {
    year: read.choice('serviceYear', SERVICE_YEARS),
    headcount: subsidised ? read.whole('headcount', 1, MOST_PEOPLE) : 1,
    score: subsidised ? read.matching('score', isScore, 'not-a-score') : '0',
    months: subsidised ? read.whole('months', 0, 12) : 12,
  };
  return read.judge(facts, ({ year, ...rest }) => {
    const ruleset = currentRuleset(on);
    const whole = { ...rest, serviceYear: Number(year) };
    const subsidy = computeSubsidy(whole, ruleset);
    const steps = explainSubsidy(subsidy, ruleset);
    return given({ facts: whole, subsidy, ruleset, steps: subsidised ? steps : steps.filter(({ what }) => what === 'cap') });
  });
};

const Outcome = ({ facts, subsidy, ruleset: { id, label, sample }, steps }: Estimate) => {
  const t = useText('subsidy');
  const { money } = useText();
  const yuan = (amount: Fen) => money.yuan(formatFen(amount));
  const grade = steps.find((step) => step.what === 'grade');
  return (
    <>
      <Verdict title={grade ? t.headline(yuan(subsidy.amountFen)) : t.none} tone={subsidy.amountFen > 0 ? 'good' : 'other'}>
        {grade ? (
          <>
            <p>{t.toWhom}</p>
            <p>{t.cap(facts.serviceYear, yuan(subsidy.capFen))}</p>
            <p>{t.graded(facts.score, grade.facts.title, grade.facts.percent)}</p>
          </>
        ) : <p>{t.afterThirdYear}</p>}
      </Verdict>
      {grade && <Remark>{(sample ? t.ruleset.sample : t.ruleset.inForce)(id, label)}</Remark>}
      <Steps steps={steps} text={(step) => worded(t.steps, step)} source={({ source }) => source} />
    </>
  );
};

/** What an agency may get for a year of serving an enterprise. */
export const Calculator = () => {
  const t = useText('subsidy');
  return (
    <CalculatorForm
      id="subsidy"
      names={names}
      judge={(typed) => judge(typed)}
      fields={({ serviceYear }) => (
        <>
          <Choice name="serviceYear" {...t.fields.serviceYear} options={optionsOf(t.serviceYears)} otherwise="1" />
          {isSubsidised(serviceYear) && (
            <>
              <Figure name="headcount" {...t.fields.headcount} unit={t.people} whole />
              <Figure name="score" {...t.fields.score} unit={t.points} />
              <Figure name="months" {...t.fields.months} unit={t.months} whole otherwise="12" />
            </>
          )}
        </>
      )}
      outcome={(estimate) => <Outcome {...estimate} />}
    />
  );
};

export const texts = ['subsidy'] as const;
