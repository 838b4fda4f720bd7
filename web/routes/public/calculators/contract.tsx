import type { LocalDate } from '../../../../shared/rules/dates.ts';
import { compareFractions, fraction, type Fraction } from '../../../../shared/rules/exact.ts';
import { countText } from '../../../../shared/rules/labour/figures.ts';
import { minimumWageOn } from '../../../../shared/rules/labour/minimum-wage.ts';
import { given } from '../../../../shared/rules/labour/outcome.ts';
import { checkProbation, checkProbationRepeat, probationExcessPay, type Probation, type ProbationExcessPayStep, type ProbationRepeatStep, type ProbationStep } from '../../../../shared/rules/labour/probation.ts';
import { checkProbationWage, leastProbationWage, type LeastProbationWage } from '../../../../shared/rules/labour/probation-wage.ts';
import { renewalReminders, type RenewalReminderStep } from '../../../../shared/rules/labour/renewal-reminder.ts';
import { lastDayOfMonths } from '../../../../shared/rules/labour/service-months.ts';
import { writtenContract, type WrittenContract } from '../../../../shared/rules/labour/written-contract.ts';
import { formatFen, type Fen } from '../../../../shared/rules/money.ts';
import { worded } from '../../../../shared/text/step-words.ts';
import { optionsOf } from '../../../components/choice-fields.tsx';
import { Remark } from '../../../components/remark.tsx';
import { Verdict } from '../../../components/verdict.tsx';
import { useText } from '../../../text.tsx';
import { CalculatorForm } from './calculator.tsx';
import { countUpTo } from './count.ts';
import { Choice, Day, Figure, Money, Tick } from './fields.tsx';
import { readingOf, type Judged } from './reading.ts';
import { LabourSteps } from './steps.tsx';
import type { Typed } from './typed.ts';

const names = ['kind', 'start', 'signed', 'end', 'agreedMonths', 'previous', 'contractWage', 'paid'];
const kinds = { fixed: true, 'open-ended': true, task: true, 'part-time': true } as const;
/** Kinds that may have a probation, so that an earlier one and the wage in it matter. */
const mayHaveProbation = (kind: string | undefined): boolean => kind === 'fixed' || kind === 'open-ended';

interface ProbationFound {
  /** The longest lawful one in months; 0 where none is lawful, after an earlier one too. */
  readonly maxMonths: number;
  readonly lastDay?: LocalDate;
  /** null where none is agreed. */
  readonly agreed: Fraction | null;
  readonly again: boolean;
  readonly excess: Fraction;
  readonly lawful: boolean;
  /** What the excess costs once it is served; absent where there is none or the wage is not known. */
  readonly cost?: Fen;
  readonly steps: readonly (ProbationStep | ProbationRepeatStep | ProbationExcessPayStep)[];
}

export interface ContractDates {
  readonly signed: LocalDate | null;
  /** Absent for part-time work, which needs no written contract (劳动合同法 69). */
  readonly written?: WrittenContract;
  readonly probation: ProbationFound;
  /** `lawful` is absent where the wage in probation is not known. */
  readonly wage?: LeastProbationWage & { readonly lawful?: boolean };
  /** Wages of a time whose minimum wage is not held here. */
  readonly wageUnknown: boolean;
  /** Only those from the first working day on. */
  readonly reminders: readonly RenewalReminderStep[];
}

interface ProbationAgreed {
  readonly start: LocalDate;
  readonly agreed: Fraction | null;
  readonly previous: boolean;
  readonly contractWage: Fen | null;
}

const probationOf = (byTerm: Probation, { start, agreed, previous, contractWage }: ProbationAgreed): ProbationFound => {
  const agreedMonths = agreed ?? fraction(0);
  const maxMonths = previous ? 0 : byTerm.maxMonths;
  const excess = previous ? agreedMonths : byTerm.excessMonths;
  const lawful = compareFractions(excess, fraction(0)) === 0;
  const pay = lawful || contractWage === null ? undefined : probationExcessPay({ fullWage: contractWage, excessMonthsServed: excess });
  // After an earlier probation it does not matter how long one might have been.
  const own = byTerm.steps.filter(({ what }) => what === 'term' || (!previous && (what !== 'agreed' || agreed !== null)));
  return {
    maxMonths, agreed, again: previous, excess, lawful,
    ...(maxMonths > 0 && { lastDay: lastDayOfMonths(start, maxMonths) }),
    ...(pay && { cost: pay.compensation }),
    steps: [...own, ...(previous ? checkProbationRepeat({ previousProbationSameEmployer: previous, agreedMonths }).steps : []), ...(pay?.steps ?? [])],
  };
};

/** What has to happen by when for one contract: its signing, its probation with the wage in it, its renewal. */
export const judge = (typed: Typed): Judged<ContractDates> => {
  const read = readingOf(typed);
  const partTime = typed.kind === 'part-time';
  const may = mayHaveProbation(typed.kind);
  // What was typed before the kind was changed stays typed, but no longer matters.
  const facts = {
    kind: read.choice('kind', kinds),
    start: read.date('start'),
    signed: partTime ? null : read.optional('signed', read.date),
    end: typed.kind === 'fixed' ? read.date('end') : null,
    agreedMonths: read.optional('agreedMonths', (name) => read.parsed(name, countUpTo(600))),
    contractWage: partTime ? null : read.optional('contractWage', read.yuan),
    paid: may ? read.optional('paid', read.yuan) : null,
  };
  return read.judge(facts, ({ kind, start, signed, end, agreedMonths, contractWage, paid }) => {
    const agreed = agreedMonths !== null && compareFractions(agreedMonths, fraction(0)) > 0 ? agreedMonths : null;
    const byTerm = checkProbation({ kind, start, end, agreedMonths: agreed ?? fraction(0) });
    if (!byTerm.ok) return byTerm;
    const probation = probationOf(byTerm.value, { start, agreed, previous: may && read.ticked('previous'), contractWage });
    const asked = probation.maxMonths > 0 && (contractWage !== null || paid !== null);
    const minimumWage = minimumWageOn(start, 1)?.month;
    const wages = asked && minimumWage !== undefined ? { contractWage, lowestSamePost: null, minimumWage } : undefined;
    const wage = wages && (paid === null ? leastProbationWage(wages) : checkProbationWage({ ...wages, paid }));
    if (wage && !wage.ok) return wage;
    return given({
      signed,
      ...(!partTime && { written: writtenContract({ start, signed }) }),
      probation,
      ...(wage && { wage: wage.value }),
      wageUnknown: asked && minimumWage === undefined,
      reminders: end === null ? [] : renewalReminders({ contractEnd: end }).steps.filter(({ facts: { on } }) => on >= start),
    });
  });
};

const Signing = ({ written, signed }: { readonly written: WrittenContract; readonly signed: LocalDate | null }) => {
  const t = useText('contract');
  const { date } = useText();
  const { deadlineConservative, deadlineLiteral, doubleWageCommonCourtPractice: double, deemedOpenEndedOn } = written;
  const lastToSign = date.withWeekday(deadlineConservative);
  const range = double && t.doubleWage(date.day(double.from), date.day(double.to));
  return (
    <>
      <Verdict title={signed === null ? t.signBy(lastToSign) : range ? t.signedLate : t.signedInTime} tone={signed === null ? 'other' : range ? 'open' : 'good'}>
        {signed === null ? <p>{t.signHelp(date.day(deadlineLiteral))}</p> : <p>{t.dueBy(lastToSign)}</p>}
        {range && <p>{signed === null && t.unsigned}{range}{signed !== null && t.dayLess}</p>}
        {deemedOpenEndedOn && <p>{signed === null && t.unsignedForAYear}{t.deemed(date.day(deemedOpenEndedOn))}</p>}
      </Verdict>
      <LabourSteps title={t.signSteps} steps={written.steps} text={(step) => worded(t.steps['contract-deadline'], step)} />
    </>
  );
};

const ProbationOutcome = ({ maxMonths, lastDay, agreed, again, excess, lawful, cost, steps }: ProbationFound) => {
  const t = useText('contract');
  const { date, money } = useText();
  const limit = lastDay === undefined ? t.noProbation : t.probation(maxMonths, date.day(lastDay));
  const words = { ...t.steps.probation, ...t.steps['probation-repeat'], ...t.steps['probation-excess-pay'] };
  return (
    <>
      <Verdict title={lawful ? limit : t.unlawful} tone={!lawful ? 'open' : maxMonths > 0 ? 'good' : 'other'}>
        {!lawful && <p>{limit}{t.stop}{(maxMonths > 0 ? t.tooLong : t.void)(countText(excess))}</p>}
        {!lawful && <p>{cost === undefined ? t.costUnknown : t.cost(countText(excess), money.yuan(formatFen(cost)))}</p>}
        {lawful && agreed && maxMonths > 0 && <p>{t.fits(countText(agreed))}</p>}
        {again && <p>{t.again}</p>}
        {lawful && maxMonths > 0 && <p>{t.withinTerm}</p>}
      </Verdict>
      <LabourSteps title={t.probationSteps} steps={steps} text={(step) => worded(words, step)} />
    </>
  );
};

const Outcome = ({ signed, written, probation, wage, wageUnknown, reminders }: ContractDates) => {
  const t = useText('contract');
  const { money } = useText();
  return (
    <>
      {written ? <Signing written={written} signed={signed} /> : <Verdict title={t.oralAllowed} tone="good"><p>{t.oralHelp}</p></Verdict>}
      <ProbationOutcome {...probation} />
      {wage && (
        <>
          <Verdict title={t.leastWage(money.yuan(formatFen(wage.floor)))} tone={wage.lawful === false ? 'open' : 'good'}>
            {wage.lawful !== undefined && <p>{wage.lawful ? t.wageFits : t.wageTooLow}</p>}
          </Verdict>
          <LabourSteps title={t.wageSteps} steps={wage.steps} text={(step) => worded(t.steps['probation-wage'], step)} />
        </>
      )}
      {wageUnknown && <Remark>{t.wageUnknown}</Remark>}
      {reminders.length > 0 && <LabourSteps title={t.renewal} steps={reminders} text={(step) => worded(t.steps['renewal-reminder'], step)} />}
    </>
  );
};

/** The dates of an employment contract and of its probation. */
export const Calculator = () => {
  const t = useText('contract');
  return (
    <CalculatorForm
      id="contract"
      names={names}
      judge={judge}
      fields={({ kind = 'fixed', paid = '' }) => (
        <>
          <Choice name="kind" {...t.fields.kind} options={optionsOf(t.kinds)} otherwise="fixed" />
          <Day name="start" {...t.fields.start} />
          {kind !== 'part-time' && <Day name="signed" {...t.fields.signed} optional />}
          {kind === 'fixed' && <Day name="end" {...t.fields.end} />}
          <Figure name="agreedMonths" {...t.fields.agreedMonths} unit={t.months} optional />
          {mayHaveProbation(kind) && <Tick name="previous" {...t.fields.previous} />}
          {kind !== 'part-time' && <Money name="contractWage" {...t.fields.contractWage} optional={!mayHaveProbation(kind) || paid.trim() === ''} />}
          {mayHaveProbation(kind) && <Money name="paid" {...t.fields.paid} optional />}
        </>
      )}
      outcome={(dates) => <Outcome {...dates} />}
    />
  );
};

export const texts = ['contract'] as const;
