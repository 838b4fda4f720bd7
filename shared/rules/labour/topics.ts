import * as z from 'zod/mini';
import { annualLeave, annualLeaveOnJoining, annualLeavePay } from './annual-leave.ts';
import { deductionCap } from './deduction.ts';
import { maternityLeave, miscarriageLeave } from './maternity.ts';
import { mustOfferOpenEnded, WORKER_WISHES } from './open-ended.ts';
import { given, refuse, type Outcome } from './outcome.ts';
import { overtimePay } from './overtime.ts';
import { checkProbation, checkProbationRepeat, CONTRACT_KINDS, probationExcessPay } from './probation.ts';
import { checkProbationWage } from './probation-wage.ts';
import { renewalReminders } from './renewal-reminder.ts';
import { retirement, RETIREMENT_SCHEDULES, type RetirementType } from './retirement.ts';
import { SEVERANCE_REASONS, type SeveranceReason } from './severance-reasons.ts';
import { computeSeverance } from './severance.ts';
import { socialInsurance, type Shares } from './social-insurance.ts';
import * as wire from './wire.ts';
import { writtenContract, type DayRange } from './written-contract.ts';
import { countText } from './figures.ts';
import { fraction } from '../exact.ts';

type Issues = readonly z.core.$ZodIssue[];

/** What a topic makes of any JSON: its value, what does not fit together, or what is malformed. */
export type Attempt<T> = Outcome<T> | { readonly ok: false; readonly issues: Issues };

const topic = <S extends z.ZodMiniType, T>(Input: S, calculate: (input: z.output<S>) => Outcome<T>) => ({
  Input,
  attempt: (input: unknown): Attempt<T> => {
    const parsed = z.safeParse(Input, input, { reportInput: true });
    return parsed.success ? calculate(parsed.data) : { ok: false, issues: parsed.error.issues };
  },
});

const mapped = <T, U>(outcome: Outcome<T>, map: (value: T) => U): Outcome<U> => (outcome.ok ? given(map(outcome.value)) : outcome);
const keysOf = <K extends string>(table: Readonly<Record<K, unknown>>) => Object.keys(table) as [K, ...K[]];
const pairOf = (days: DayRange | null): readonly [string, string] | null => days && [days.from, days.to];
const sharesOf = ({ employer, worker }: Shares): readonly [string, string] => [wire.yuanText(employer), wire.yuanText(worker)];
const upTo = { years: wire.count(80), months: wire.count(600) };
const flag = z.optional(z.boolean());

/**
 * The labour rules as they are asked and answered over JSON: amounts in yuan (a number or decimal text in, decimal text of two
 * decimals out), counts as numbers or decimal text, dates 'YYYY-MM-DD'. Every answer carries its steps; their …Fen are fen.
 */
export const labourTopics = {
  severance: topic(
    z.object({
      start: wire.date,
      lastDay: wire.date,
      avg12: wire.amount,
      localAvg: wire.positiveAmount,
      minWage: wire.amount,
      reason: z.enum(keysOf<SeveranceReason>(SEVERANCE_REASONS)),
      lastMonthWage: z.nullish(wire.amount),
    }),
    ({ start, lastDay, avg12, localAvg, minWage, reason, lastMonthWage }) =>
      mapped(
        computeSeverance({
          start: wire.toDate(start),
          lastDay: wire.toDate(lastDay),
          reason,
          averageWage: wire.toAmount(avg12),
          localAverage: wire.toAmount(localAvg),
          minimumWage: wire.toAmount(minWage),
          lastMonthWage: wire.toAmountOrNull(lastMonthWage),
        }),
        ({ pay, halfMonths, monthWage, total, ...rest }) => ({
          ...rest,
          formula: pay === 'none' ? '0' : pay,
          months: countText(fraction(halfMonths, 2)),
          monthWage: wire.yuanText(monthWage),
          total: total === null ? null : wire.yuanText(total),
        }),
      ),
  ),
  'contract-deadline': topic(z.object({ start: wire.date, signed: z.nullish(wire.date) }), ({ start, signed }) => {
    const result = writtenContract({ start: wire.toDate(start), signed: wire.toDateOrNull(signed) });
    return given({
      ...result,
      doubleWageLiteral: pairOf(result.doubleWageLiteral),
      doubleWageCommonCourtPractice: pairOf(result.doubleWageCommonCourtPractice),
    });
  }),
  probation: topic(
    z.object({ start: wire.date, end: z.nullish(wire.date), kind: z.enum(CONTRACT_KINDS), agreedMonths: upTo.months }),
    ({ start, end, kind, agreedMonths }) =>
      mapped(checkProbation({ kind, start: wire.toDate(start), end: wire.toDateOrNull(end), agreedMonths: wire.toCount(agreedMonths) }), ({ excessMonths, ...rest }) => ({
        ...rest,
        excessMonths: wire.countNumber(excessMonths),
      })),
  ),
  'probation-repeat': topic(z.object({ previousProbationSameEmployer: z.boolean(), agreedMonths: upTo.months }), ({ previousProbationSameEmployer, agreedMonths }) =>
    given(checkProbationRepeat({ previousProbationSameEmployer, agreedMonths: wire.toCount(agreedMonths) })),
  ),
  'probation-excess-pay': topic(z.object({ fullWage: wire.amount, excessMonthsServed: upTo.months }), ({ fullWage, excessMonthsServed }) => {
    const { compensation, steps } = probationExcessPay({ fullWage: wire.toAmount(fullWage), excessMonthsServed: wire.toCount(excessMonthsServed) });
    return given({ compensation: wire.yuanText(compensation), steps });
  }),
  'probation-wage': topic(
    z.object({ contractWage: z.nullish(wire.amount), lowestSamePost: z.nullish(wire.amount), minWage: wire.amount, paid: wire.amount }),
    ({ contractWage, lowestSamePost, minWage, paid }) =>
      mapped(
        checkProbationWage({
          contractWage: wire.toAmountOrNull(contractWage),
          lowestSamePost: wire.toAmountOrNull(lowestSamePost),
          minimumWage: wire.toAmount(minWage),
          paid: wire.toAmount(paid),
        }),
        ({ floor, ...rest }) => ({ ...rest, floor: wire.yuanText(floor) }),
      ),
  ),
  'open-ended': topic(
    z.object({
      fixedTermsDone: z.int().check(z.gte(0), z.lte(100)),
      workerWants: z.enum(WORKER_WISHES),
      fault: z.boolean(),
      extensionMonths: z.nullish(upTo.months),
      renewedByClause: flag,
      evaded: flag,
      continuousYears: z.nullish(upTo.years),
    }),
    ({ fixedTermsDone, extensionMonths, renewedByClause = false, evaded = false, continuousYears, ...rest }) =>
      // JSON knows -0, which is at least 0 and no count: adding 0 makes it one.
      given(mustOfferOpenEnded({ ...rest, fixedTermsDone: fixedTermsDone + 0, renewedByClause, evaded, extensionMonths: wire.toCount(extensionMonths), continuousYears: wire.toCount(continuousYears) })),
  ),
  'si-base': topic(z.object({ wage: wire.amount, low: wire.amount, high: wire.amount }), ({ wage, low, high }) =>
    mapped(socialInsurance({ wage: wire.toAmount(wage), low: wire.toAmount(low), high: wire.toAmount(high) }), ({ base, clamped, shares, steps }) => ({
      base: wire.yuanText(base),
      pension: sharesOf(shares.pension),
      unemployment: sharesOf(shares.unemployment),
      clamped,
      steps,
    })),
  ),
  overtime: topic(z.object({ monthWage: wire.amount, rate: wire.count(10), hours: wire.count(744) }), ({ monthWage, rate, hours }) =>
    mapped(overtimePay({ monthWage: wire.toAmount(monthWage), rate: wire.toCount(rate), hours: wire.toCount(hours) }), ({ dayWage, hourWage, pay, steps }) => ({
      dayWage: wire.yuanText(dayWage),
      hourWage: wire.yuanText(hourWage),
      pay: wire.yuanText(pay),
      steps,
    })),
  ),
  'annual-leave': topic(z.object({ totalYears: upTo.years }), ({ totalYears }) => given(annualLeave({ totalYears: wire.toCount(totalYears) }))),
  'annual-leave-prorata': topic(z.object({ join: wire.date, totalYears: upTo.years }), ({ join, totalYears }) =>
    given(annualLeaveOnJoining({ join: wire.toDate(join), totalYears: wire.toCount(totalYears) })),
  ),
  'annual-leave-pay': topic(z.object({ monthWage: wire.amount, unusedDays: wire.count(366) }), ({ monthWage, unusedDays }) => {
    const { dayWage, total, included, extra, steps } = annualLeavePay({ monthWage: wire.toAmount(monthWage), unusedDays: wire.toCount(unusedDays) });
    return given({ dayWage: wire.yuanText(dayWage), total300: wire.yuanText(total), alreadyInWage100: wire.yuanText(included), extra200: wire.yuanText(extra), steps });
  }),
  maternity: topic(
    z.object({ births: z.optional(z.int().check(z.gte(0), z.lte(20))), difficult: flag, jiangsu: flag, miscarriageMonths: z.nullish(wire.count(10)) }),
    ({ births = 0, difficult = false, jiangsu = false, miscarriageMonths }) => {
      if (miscarriageMonths !== null && miscarriageMonths !== undefined) return given(miscarriageLeave(wire.toCount(miscarriageMonths)));
      return births === 0 ? refuse('/births', 'required') : given(maternityLeave({ births, difficult, jiangsu }));
    },
  ),
  retirement: topic(z.object({ birth: wire.month, type: z.enum(keysOf<RetirementType>(RETIREMENT_SCHEDULES)) }), ({ birth, type }) => {
    const { age, ...rest } = retirement({ birth: wire.toMonth(birth), type });
    return given({ ...rest, age: `${age.years} 岁 ${age.months} 月` });
  }),
  'deduction-cap': topic(z.object({ wage: wire.amount, loss: wire.amount, minWage: wire.amount }), ({ wage, loss, minWage }) => {
    const { maxDeduct, steps } = deductionCap({ wage: wire.toAmount(wage), loss: wire.toAmount(loss), minimumWage: wire.toAmount(minWage) });
    return given({ maxDeduct: wire.yuanText(maxDeduct), steps });
  }),
  'renewal-reminder': topic(z.object({ contractEnd: wire.date }), ({ contractEnd }) => given(renewalReminders({ contractEnd: wire.toDate(contractEnd) }))),
};

export type LabourTopic = keyof typeof labourTopics;
export const LABOUR_TOPICS = keysOf(labourTopics);

/** The answer of a topic over JSON. */
export type LabourAnswer<T extends LabourTopic> = Extract<ReturnType<(typeof labourTopics)[T]['attempt']>, { readonly ok: true }>['value'];
