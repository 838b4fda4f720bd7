import { SEVERANCE_REASONS, type SeveranceReason } from '../../../../shared/rules/labour/severance-reasons.ts';
import { computeSeverance, type Severance } from '../../../../shared/rules/labour/severance.ts';
import { minimumWageOn } from '../../../../shared/rules/labour/minimum-wage.ts';
import { given, refuse } from '../../../../shared/rules/labour/outcome.ts';
import { fen, formatFen } from '../../../../shared/rules/money.ts';
import { worded } from '../../../../shared/text/step-words.ts';
import { Remark } from '../../../components/remark.tsx';
import { Verdict } from '../../../components/verdict.tsx';
import { useText } from '../../../text.tsx';
import { CalculatorForm } from './calculator.tsx';
import { GroupedChoice, Day, Money } from './fields.tsx';
import { readingOf, type Judged } from './reading.ts';
import { LabourSteps } from './steps.tsx';
import type { Typed } from './typed.ts';

const names = ['reason', 'start', 'lastDay', 'averageWage', 'lastMonthWage', 'localAverage', 'minimumWage'];

/** The ways in which an employment ends, as people look for them. */
const REASON_GROUPS = {
  employer: ['mutual-by-employer', 'art40-with-30-days-notice', 'art40-without-notice', 'layoff', 'employee-fault', 'refuse-contract-first-month', 'refuse-contract-after-month', 'unlawful'],
  worker: ['resign', 'resign-probation', 'mutual-by-employee', 'resign-employer-fault'],
  end: ['expiry-employer-does-not-renew-or-lowers', 'expiry-employee-refuses-same-or-better', 'task-finished', 'part-time-end', 'public-welfare-post', 'pension-or-death', 'retirement-age-no-pension', 'bankrupt-or-closed-or-dissolved'],
} as const satisfies Readonly<Record<string, readonly SeveranceReason[]>>;

const payOf = (reason: string | undefined) => (reason !== undefined && reason in SEVERANCE_REASONS ? SEVERANCE_REASONS[reason as SeveranceReason].pay : undefined);
/** Whether there is an amount to compute, for which wages are needed. */
const hasAmount = (reason: string | undefined): boolean => !['none', 'manual'].includes(payOf(reason) ?? 'N');

/** What is due for what is typed. Without a minimum wage, that of the city's districts on the last day counts. */
export const judge = (typed: Typed): Judged<Severance> => {
  const read = readingOf(typed);
  const amounts = hasAmount(typed.reason);
  const facts = {
    reason: read.choice('reason', SEVERANCE_REASONS),
    start: read.date('start'),
    lastDay: read.date('lastDay'),
    averageWage: amounts ? read.yuan('averageWage') : fen(0),
    lastMonthWage: payOf(typed.reason) === 'N+1' ? read.yuan('lastMonthWage') : null,
    localAverage: amounts ? read.optional('localAverage', read.yuanAboveZero) : null,
    givenMinimum: amounts ? read.optional('minimumWage', read.yuan) : fen(0),
  };
  return read.judge(facts, ({ givenMinimum, ...rest }) => {
    const minimumWage = givenMinimum ?? minimumWageOn(rest.lastDay, 1)?.month;
    if (minimumWage === undefined && rest.lastDay >= rest.start) return refuse('/minimumWage', 'required');
    const outcome = computeSeverance({ ...rest, minimumWage: minimumWage ?? fen(0) });
    if (!outcome.ok || amounts) return outcome;
    // Nothing was asked about wages, so nothing is said of them.
    return given({ ...outcome.value, steps: outcome.value.steps.filter(({ what }) => ['reason', 'nothing-due', 'officer-decides'].includes(what)) });
  });
};

const Outcome = ({ pay, total, halfMonths, capped, manualReview, steps }: Severance) => {
  const t = useText('severance');
  const { money } = useText();
  return (
    <>
      <Verdict title={t.due[pay](total === null ? '' : money.yuan(formatFen(total)))} tone={total === null ? 'open' : 'good'}>
        {pay !== 'none' && pay !== 'manual' && <p>{t.counted(halfMonths / 2)}{capped && t.capped}</p>}
        {pay !== 'none' && pay !== 'manual' && <p>{t.paidWhen}</p>}
      </Verdict>
      {manualReview && pay !== 'manual' && <Remark>{t.before2008}</Remark>}
      <LabourSteps steps={steps} text={(step) => worded(t.steps, step)} />
    </>
  );
};

/** What an employer owes when an employment ends. */
export const Calculator = () => {
  const t = useText('severance');
  return (
    <CalculatorForm
      id="severance"
      names={names}
      judge={judge}
      fields={({ reason }) => (
        <>
          <GroupedChoice name="reason" {...t.fields.reason} labels={t.reasons} groups={[[t.groups.employer, REASON_GROUPS.employer], [t.groups.worker, REASON_GROUPS.worker], [t.groups.end, REASON_GROUPS.end]]} />
          <Day name="start" {...t.fields.start} />
          <Day name="lastDay" {...t.fields.lastDay} />
          {hasAmount(reason) && <Money name="averageWage" {...t.fields.averageWage} />}
          {payOf(reason) === 'N+1' && <Money name="lastMonthWage" {...t.fields.lastMonthWage} />}
          {hasAmount(reason) && <Money name="localAverage" {...t.fields.localAverage} optional />}
          {hasAmount(reason) && <Money name="minimumWage" {...t.fields.minimumWage} optional />}
        </>
      )}
      outcome={(severance) => <Outcome {...severance} />}
    />
  );
};

export const texts = ['severance'] as const;
