import { compareFractions, fraction, plus, type Fraction } from '../../../../shared/rules/exact.ts';
import { countText } from '../../../../shared/rules/labour/figures.ts';
import { given, refuse } from '../../../../shared/rules/labour/outcome.ts';
import { OVERTIME_LIMITS, OVERTIME_PERCENT, overtimePay, type OvertimeStep } from '../../../../shared/rules/labour/overtime.ts';
import { fen, formatFen, type Fen } from '../../../../shared/rules/money.ts';
import { worded } from '../../../../shared/text/step-words.ts';
import { Verdict } from '../../../components/verdict.tsx';
import { useText } from '../../../text.tsx';
import { CalculatorForm } from './calculator.tsx';
import { countUpTo } from './count.ts';
import { Figure, Money } from './fields.tsx';
import { readingOf, type Judged } from './reading.ts';
import { LabourSteps } from './steps.tsx';
import type { Typed } from './typed.ts';

/** The field of each kind of day. */
const hoursOf = { workday: 'workdayHours', restDay: 'restDayHours', statutoryHoliday: 'holidayHours' } as const;
type Day = keyof typeof hoursOf;
const DAYS: readonly Day[] = ['workday', 'restDay', 'statutoryHoliday'];
const names = ['monthWage', ...DAYS.map((day) => hoursOf[day])];
const MOST_HOURS = 744;

export interface MonthOfOvertime {
  readonly total: Fen;
  readonly byDay: Readonly<Partial<Record<Day, Fen>>>;
  /** Hours above what the law allows in a month: paid all the same. */
  readonly unlawful: boolean;
  readonly steps: readonly OvertimeStep[];
}

/** Overtime pay of a month by kinds of day; each kind is rounded once, to the fen, and the total is their sum as a payslip shows it. */
export const judge = (typed: Typed): Judged<MonthOfOvertime> => {
  const read = readingOf(typed);
  const hours = (day: Day) => read.optional(hoursOf[day], (name) => read.parsed(name, countUpTo(MOST_HOURS)));
  const facts = { monthWage: read.yuan('monthWage'), workday: hours('workday'), restDay: hours('restDay'), statutoryHoliday: hours('statutoryHoliday') };
  return read.judge(facts, ({ monthWage, ...worked }) => {
    const byDay: Partial<Record<Day, Fen>> = {};
    const steps: OvertimeStep[] = [];
    let all: Fraction = fraction(0);
    for (const day of DAYS) {
      const counted = worked[day];
      if (counted === null || compareFractions(counted, fraction(0)) === 0) continue;
      const outcome = overtimePay({ monthWage, rate: fraction(OVERTIME_PERCENT[day], 100), hours: counted });
      if (!outcome.ok) return outcome;
      byDay[day] = outcome.value.pay;
      all = plus(all, counted);
      // The day's and the hour's wage are the same for every kind of day; the limit is on all of them.
      steps.push(...outcome.value.steps.filter(({ what }) => what === 'pay' || (steps.length === 0 && what !== 'above-monthly-limit')));
    }
    if (steps.length === 0) return refuse(`/${hoursOf.workday}`, 'required');
    const unlawful = compareFractions(all, fraction(OVERTIME_LIMITS.hoursPerMonth)) > 0;
    if (unlawful) steps.push({ what: 'above-monthly-limit', facts: { hours: countText(all), limit: OVERTIME_LIMITS.hoursPerMonth }, source: 'overtime-limit' });
    return given({ total: fen(Object.values(byDay).reduce((sum, pay) => sum + pay, 0)), byDay, unlawful, steps });
  });
};

const Outcome = ({ total, byDay, unlawful, steps }: MonthOfOvertime) => {
  const t = useText('overtime');
  const { money } = useText();
  const yuan = (amount: Fen) => money.yuan(formatFen(amount));
  return (
    <>
      <Verdict title={t.headline(yuan(total))} tone={unlawful ? 'open' : 'good'}>
        <p>{DAYS.flatMap((day) => { const pay = byDay[day]; return pay === undefined ? [] : [t.part(t.days[day], yuan(pay))]; }).join(t.separator)}</p>
        {unlawful && <p>{t.unlawful(OVERTIME_LIMITS.hoursPerMonth)}</p>}
        {byDay.restDay !== undefined && <p>{t.restDayHelp}</p>}
      </Verdict>
      <LabourSteps steps={steps} text={(step) => worded(t.steps, step)} />
    </>
  );
};

/** Overtime pay of a month. */
export const Calculator = () => {
  const t = useText('overtime');
  return (
    <CalculatorForm
      id="overtime"
      names={names}
      judge={judge}
      fields={() => (
        <>
          <Money name="monthWage" {...t.fields.monthWage} />
          {DAYS.map((day) => <Figure key={day} name={hoursOf[day]} {...t.fields[day]} unit={t.hours} optional />)}
        </>
      )}
      outcome={(month) => <Outcome {...month} />}
    />
  );
};

export const texts = ['overtime'] as const;
