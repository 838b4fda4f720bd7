import { addDays, addMonths, type LocalDate } from '../../../../shared/rules/dates.ts';
import { fraction } from '../../../../shared/rules/exact.ts';
import { countText } from '../../../../shared/rules/labour/figures.ts';
import { minimumWageOn } from '../../../../shared/rules/labour/minimum-wage.ts';
import { given, refuse } from '../../../../shared/rules/labour/outcome.ts';
import { checkProbation, checkProbationRepeat, type Probation } from '../../../../shared/rules/labour/probation.ts';
import { checkProbationWage, type ProbationWage } from '../../../../shared/rules/labour/probation-wage.ts';
import { renewalReminders } from '../../../../shared/rules/labour/renewal-reminder.ts';
import { LABOUR_SOURCES } from '../../../../shared/rules/labour/sources.ts';
import { writtenContract, type WrittenContract } from '../../../../shared/rules/labour/written-contract.ts';
import { formatFen } from '../../../../shared/rules/money.ts';
import { worded } from '../../../../shared/text/step-words.ts';
import { optionsOf } from '../../../components/choice-fields.tsx';
import { Remark } from '../../../components/remark.tsx';
import { Verdict } from '../../../components/verdict.tsx';
import { useText } from '../../../text.tsx';
import { CalculatorForm } from './calculator.tsx';
import { countUpTo } from './count.ts';
import { Choice, Day, Figure, Money, Tick } from './fields.tsx';
import { readingOf, type Judged } from './reading.ts';
import { Steps } from './steps.tsx';
import type { Typed } from './typed.ts';

const names = ['kind', 'start', 'signed', 'end', 'agreedMonths', 'previous', 'contractWage', 'paid'];
const kinds = { fixed: true, 'open-ended': true, task: true, 'part-time': true } as const;
type Kind = keyof typeof kinds;

export interface ContractDates {
  readonly kind: Kind;
  /** Absent for part-time work, which needs no written contract (劳动合同法 69). */
  readonly written?: WrittenContract;
  readonly probation: Probation;
  /** The last day of the longest lawful probation; absent where none is lawful. */
  readonly lastDay?: LocalDate;
  readonly repeated: boolean;
  readonly wage?: ProbationWage;
  /** A wage to be checked, from a time whose minimum wage is not held here. */
  readonly wageUnknown: boolean;
  readonly renewal?: ReturnType<typeof renewalReminders>;
}

/** What has to happen by when for one contract: its signing, its probation with the wage in it, its renewal. */
export const judge = (typed: Typed): Judged<ContractDates> => {
  const read = readingOf(typed);
  const partTime = typed.kind === 'part-time';
  const facts = {
    kind: read.choice('kind', kinds),
    start: read.date('start'),
    signed: partTime ? null : read.optional('signed', read.date),
    end: typed.kind === 'fixed' ? read.date('end') : null,
    agreedMonths: read.optional('agreedMonths', (name) => read.parsed(name, countUpTo(600))),
    contractWage: read.optional('contractWage', read.yuan),
    paid: read.optional('paid', read.yuan),
  };
  return read.judge(facts, ({ kind, start, signed, end, agreedMonths, contractWage, paid }) => {
    const agreed = agreedMonths ?? fraction(0);
    const checked = checkProbation({ kind, start, end, agreedMonths: agreed });
    if (!checked.ok) return checked;
    const minimumWage = minimumWageOn(start, 1)?.month;
    if (paid !== null && contractWage === null) return refuse('/contractWage', 'required');
    const wage = paid !== null && minimumWage !== undefined ? checkProbationWage({ contractWage, lowestSamePost: null, minimumWage, paid }) : undefined;
    if (wage && !wage.ok) return wage;
    const { maxMonths } = checked.value;
    return given({
      kind,
      ...(!partTime && { written: writtenContract({ start, signed }) }),
      probation: checked.value,
      ...(maxMonths > 0 && { lastDay: addDays(addMonths(start, maxMonths), -1) }),
      repeated: !checkProbationRepeat({ previousProbationSameEmployer: read.ticked('previous'), agreedMonths: agreed }).lawful,
      ...(wage && { wage: wage.value }),
      wageUnknown: paid !== null && minimumWage === undefined,
      ...(end !== null && { renewal: renewalReminders({ contractEnd: end }) }),
    });
  });
};

const Outcome = ({ kind, written, probation, lastDay, repeated, wage, wageUnknown, renewal }: ContractDates) => {
  const t = useText('contract');
  const { date, money } = useText();
  const steps = t.steps;
  const lawful = probation.lawful && !repeated;
  return (
    <>
      {written ? (
        <>
          <Verdict title={t.signBy(date.withWeekday(written.deadlineConservative))} tone={written.doubleWageCommonCourtPractice ? 'open' : 'good'}>
            <p>{t.signHelp(date.day(written.deadlineLiteral))}</p>
            {written.doubleWageCommonCourtPractice && <p>{t.doubleWage(date.day(written.doubleWageCommonCourtPractice.from), date.day(written.doubleWageCommonCourtPractice.to))}</p>}
            {written.deemedOpenEndedOn && written.doubleWageCommonCourtPractice && <p>{t.deemed(date.day(written.deemedOpenEndedOn))}</p>}
          </Verdict>
          <Steps title={t.signSteps} steps={written.steps} text={(step) => worded(steps['contract-deadline'], step)} source={({ source }) => LABOUR_SOURCES[source]} />
        </>
      ) : <Verdict title={t.oralAllowed} tone="good"><p>{t.oralHelp}</p></Verdict>}
      <Verdict title={lastDay === undefined ? t.noProbation : t.probation(probation.maxMonths, date.day(lastDay))} tone={lawful ? 'good' : 'open'}>
        {!probation.lawful && <p>{t.tooLong(countText(probation.excessMonths))}</p>}
        {repeated && <p>{t.again}</p>}
        {kind !== 'part-time' && lawful && <p>{t.withinTerm}</p>}
      </Verdict>
      <Steps title={t.probationSteps} steps={probation.steps} text={(step) => worded(steps.probation, step)} source={({ source }) => LABOUR_SOURCES[source]} />
      {wage && (
        <>
          <Verdict title={t.leastWage(money.yuan(formatFen(wage.floor)))} tone={wage.lawful ? 'good' : 'open'}><p>{wage.lawful ? t.wageFits : t.wageTooLow}</p></Verdict>
          <Steps title={t.wageSteps} steps={wage.steps} text={(step) => worded(steps['probation-wage'], step)} source={({ source }) => LABOUR_SOURCES[source]} />
        </>
      )}
      {wageUnknown && <Remark>{t.wageUnknown}</Remark>}
      {renewal && <Steps title={t.renewal} steps={renewal.steps} text={(step) => worded(steps['renewal-reminder'], step)} source={({ source }) => LABOUR_SOURCES[source]} />}
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
      fields={({ kind = 'fixed', paid = '', contractWage = '' }) => (
        <>
          <Choice name="kind" {...t.fields.kind} options={optionsOf(t.kinds)} otherwise="fixed" />
          <Day name="start" {...t.fields.start} />
          {kind !== 'part-time' && <Day name="signed" {...t.fields.signed} optional />}
          {kind === 'fixed' && <Day name="end" {...t.fields.end} />}
          <Figure name="agreedMonths" {...t.fields.agreedMonths} unit={t.months} optional />
          <Tick name="previous" {...t.fields.previous} />
          {kind !== 'part-time' && <Money name="contractWage" {...t.fields.contractWage} optional={paid.trim() === ''} />}
          {kind !== 'part-time' && <Money name="paid" {...t.fields.paid} optional={contractWage.trim() === ''} />}
        </>
      )}
      outcome={(dates) => <Outcome {...dates} />}
    />
  );
};

export const texts = ['contract'] as const;
