import { annualLeave, annualLeaveOnExit, annualLeaveOnJoining, annualLeavePay } from '../../../../shared/rules/labour/annual-leave.ts';
import { maternityLeave, miscarriageLeave } from '../../../../shared/rules/labour/maternity.ts';
import { fraction } from '../../../../shared/rules/exact.ts';
import { given, refuse } from '../../../../shared/rules/labour/outcome.ts';
import type { LabourSource } from '../../../../shared/rules/labour/sources.ts';
import { formatFen, type Fen } from '../../../../shared/rules/money.ts';
import { worded, type AnyStep, type StepWords } from '../../../../shared/text/step-words.ts';
import { Verdict } from '../../../components/verdict.tsx';
import { optionsOf } from '../../../components/choice-fields.tsx';
import { textOf, useText, useLanguage } from '../../../text.tsx';
import { CalculatorForm } from './calculator.tsx';
import { countUpTo } from './count.ts';
import { Choice, Day, Figure, Money, Tick } from './fields.tsx';
import { readingOf, type Judged } from './reading.ts';
import { LabourSteps } from './steps.tsx';
import type { Typed } from './typed.ts';

const names = ['question', 'totalYears', 'join', 'lastDay', 'taken', 'monthWage', 'births', 'difficult', 'pregnancyMonths'];
const questions = { year: true, joined: true, leaving: true, maternity: true, miscarriage: true } as const;
type Question = keyof typeof questions;
type Language = Parameters<typeof textOf>[0];

interface Line {
  readonly text: string;
  readonly source: LabourSource;
}
export interface Leave {
  readonly question: Question;
  readonly days: number;
  /** What is paid besides the wage for days not taken. */
  readonly pay?: Fen;
  readonly words: (language: Language) => readonly Line[];
}

type Read = ReturnType<typeof readingOf>;

const linesOf = <S extends AnyStep & { readonly source: LabourSource }>(words: StepWords<S>, steps: readonly S[]): Line[] =>
  steps.map((step) => ({ text: worded(words, step), source: step.source }));
const steps = (language: Language) => textOf(language, 'leave').steps;

const judges: Readonly<Record<Question, (read: Read) => Judged<Leave>>> = {
  year: (read) =>
    read.judge({ totalYears: read.parsed('totalYears', countUpTo(80)) }, (facts) => {
      const found = annualLeave(facts);
      return given({ question: 'year', days: found.days, words: (language) => linesOf(steps(language)['annual-leave'], found.steps) });
    }),
  joined: (read) =>
    read.judge({ totalYears: read.parsed('totalYears', countUpTo(80)), join: read.date('join') }, (facts) => {
      const found = annualLeaveOnJoining(facts);
      return given({ question: 'joined', days: found.days, words: (language) => linesOf(steps(language)['annual-leave-prorata'], found.steps) });
    }),
  leaving: (read) =>
    read.judge({ totalYears: read.parsed('totalYears', countUpTo(80)), join: read.optional('join', read.date), lastDay: read.date('lastDay'), taken: read.whole('taken', 0, 366), monthWage: read.yuan('monthWage') }, ({ monthWage, ...facts }) => {
      const exit = annualLeaveOnExit(facts);
      if (!exit.ok) return exit;
      const { days, passedDays } = exit.value;
      const year = annualLeave(facts);
      const pay = annualLeavePay({ monthWage, unusedDays: fraction(days) });
      return given({
        question: 'leaving', days, pay: pay.extra,
        words: (language) => [
          ...linesOf(steps(language)['annual-leave'], year.steps),
          { text: textOf(language, 'leave').onExit(passedDays, facts.lastDay, facts.taken, days), source: 'annual-leave-exit' as const },
          ...linesOf(steps(language)['annual-leave-pay'], pay.steps),
        ],
      });
    }),
  maternity: (read) =>
    read.judge({ births: read.whole('births', 1, 20) }, ({ births }) => {
      const found = maternityLeave({ births, difficult: read.ticked('difficult'), jiangsu: true });
      return given({ question: 'maternity', days: found.days, words: (language) => linesOf(steps(language).maternity, found.steps) });
    }),
  miscarriage: (read) =>
    read.judge({ months: read.parsed('pregnancyMonths', countUpTo(10)) }, ({ months }) => {
      const found = miscarriageLeave(months);
      return given({ question: 'miscarriage', days: found.days, words: (language) => linesOf(steps(language).maternity, found.steps) });
    }),
};

/** Days of leave for the question asked, and where an employment ends what is paid for those not taken. */
export const judge = (typed: Typed): Judged<Leave> => {
  const read = readingOf(typed);
  const question = read.choice('question', questions);
  return question === undefined ? read.judge({ question }, () => refuse('/question', 'required')) : judges[question](read);
};

const Outcome = ({ question, days, pay, words }: Leave) => {
  const t = useText('leave');
  const language = useLanguage();
  const { money } = useText();
  return (
    <>
      <Verdict title={t.headline[question](days, pay === undefined ? '' : money.yuan(formatFen(pay)))} tone="good"><p>{t.explained[question]}</p></Verdict>
      <LabourSteps steps={words(language)} text={({ text }) => text} />
    </>
  );
};

/** Annual leave, its pay at the end of an employment, and maternity leave. */
export const Calculator = () => {
  const t = useText('leave');
  return (
    <CalculatorForm
      id="leave"
      names={names}
      judge={judge}
      fields={({ question = 'year' }) => (
        <>
          <Choice name="question" {...t.fields.question} options={optionsOf(t.questions)} otherwise="year" />
          {['year', 'joined', 'leaving'].includes(question) && <Figure name="totalYears" {...t.fields.totalYears} unit={t.years} />}
          {question === 'joined' && <Day name="join" {...t.fields.join} />}
          {question === 'leaving' && (
            <>
              <Day name="join" {...t.fields.joinBefore} optional />
              <Day name="lastDay" {...t.fields.lastDay} />
              <Figure name="taken" {...t.fields.taken} unit={t.days} whole />
              <Money name="monthWage" {...t.fields.monthWage} />
            </>
          )}
          {question === 'maternity' && (
            <>
              <Figure name="births" {...t.fields.births} unit={t.children} whole otherwise="1" />
              <Tick name="difficult" {...t.fields.difficult} />
            </>
          )}
          {question === 'miscarriage' && <Figure name="pregnancyMonths" {...t.fields.pregnancyMonths} unit={t.months} />}
        </>
      )}
      outcome={(leave) => <Outcome {...leave} />}
    />
  );
};

export const texts = ['leave'] as const;
