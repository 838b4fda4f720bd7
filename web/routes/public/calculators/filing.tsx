import { CHINA_CALENDAR } from '../../../../shared/rules/calendar/china-calendar.ts';
import { filedStep } from '../../../../shared/rules/calendar/deadline-steps.ts';
import { filingAfterSignatures, type FilingDeadline } from '../../../../shared/rules/calendar/deadline-rules.ts';
import { filingTimeliness, type Timeliness } from '../../../../shared/rules/calendar/deadlines.ts';
import { dayKind } from '../../../../shared/rules/calendar/work-calendar.ts';
import { laterDate, type LocalDate } from '../../../../shared/rules/dates.ts';
import { given, refuse } from '../../../../shared/rules/labour/outcome.ts';
import type { Ruleset } from '../../../../shared/rules/rulesets/ruleset.ts';
import { currentRuleset } from '../../../../shared/rules/rulesets/rulesets.ts';
import { worded } from '../../../../shared/text/step-words.ts';
import { Remark } from '../../../components/remark.tsx';
import { Verdict } from '../../../components/verdict.tsx';
import { useText } from '../../../text.tsx';
import { CalculatorForm } from './calculator.tsx';
import { Day } from './fields.tsx';
import { readingOf, type Judged } from './reading.ts';
import { Steps } from './steps.tsx';
import type { Typed } from './typed.ts';

const names = ['agencySigned', 'enterpriseSigned', 'filedOn'];

export interface Filing extends FilingDeadline {
  readonly ruleset: Ruleset;
  readonly filed: (Timeliness & { readonly on: LocalDate }) | null;
}

/** The last day for filing an agreement by the ruleset in force when both had signed, and whether it was filed in time. */
export const judge = (typed: Typed): Judged<Filing> => {
  const read = readingOf(typed);
  const facts = { agencySigned: read.date('agencySigned'), enterpriseSigned: read.date('enterpriseSigned'), filedOn: read.optional('filedOn', read.date) };
  return read.judge(facts, ({ agencySigned, enterpriseSigned, filedOn }) => {
    const ruleset = currentRuleset(laterDate(agencySigned, enterpriseSigned));
    const deadline = filingAfterSignatures(agencySigned, enterpriseSigned, ruleset.filing);
    if (filedOn === null) return given<Filing>({ ...deadline, ruleset, filed: null });
    if (filedOn < deadline.signed) return refuse('/filedOn', 'before-signing');
    const timeliness = filingTimeliness(deadline.lastDay, filedOn);
    return given<Filing>({ ...deadline, ruleset, filed: { ...timeliness, on: filedOn }, steps: [...deadline.steps, ...filedStep(deadline.lastDay, filedOn, timeliness, true)] });
  });
};

const Outcome = ({ signed, day1, nominal, nominalKind, lastDay, provisional, filed, steps, ruleset: { id, label, filing, switches } }: Filing) => {
  const t = useText('filing');
  const { date } = useText();
  const last = date.withWeekday(lastDay);
  const title = filed === null ? t.headline.due(last, provisional) : filed.onTime ? t.headline['in-time']() : t.headline.late(filed.daysLate);
  return (
    <>
      <Verdict title={title} tone={filed?.onTime === false ? 'open' : 'good'}>
        <p>{t.counted(date.day(signed), date.day(day1))}</p>
        <p>{t.nominal[nominalKind](filing.days, date.withWeekday(nominal), last, dayKind(nominal).holiday ?? '')}</p>
        <p>{filed === null ? t.untilWhen : filed.onTime ? t.inTime(date.day(filed.on)) : t.late(date.day(filed.on))}</p>
      </Verdict>
      {filed?.onTime === false && <Remark>{t.fromRuleset(t.lateRule[switches.lateFiling], id, label)}</Remark>}
      {provisional && <Remark>{t.provisional(t.years(CHINA_CALENDAR.coveredYears))}</Remark>}
      <Steps steps={steps} text={(step) => worded(t.steps, step)} source={({ source }) => source} />
    </>
  );
};

/** The last day for filing a service agreement. */
export const Calculator = () => {
  const t = useText('filing');
  return (
    <CalculatorForm
      id="filing"
      names={names}
      judge={judge}
      fields={() => (
        <>
          <Day name="agencySigned" {...t.fields.agencySigned} />
          <Day name="enterpriseSigned" {...t.fields.enterpriseSigned} />
          <Day name="filedOn" {...t.fields.filedOn} optional />
        </>
      )}
      outcome={(filing) => <Outcome {...filing} />}
    />
  );
};

export const texts = ['filing'] as const;
