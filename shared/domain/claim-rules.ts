import { addWorkingDays } from '../rules/calendar/work-calendar.ts';
import { addDays, localDate, localDateOf } from '../rules/dates.ts';
import { SUBSIDY_POLICY } from '../rules/subsidy/policy.ts';
import { computeSubsidy } from '../rules/subsidy/compute-subsidy.ts';
import { serviceYearPeriod, wholeMonthsOfService } from '../rules/subsidy/service-year.ts';
import type { Ruleset } from '../rules/rulesets/ruleset.ts';
import { currentRuleset, rulesetById } from '../rules/rulesets/rulesets.ts';
import type { Claim, ChangedLine, Computation, ReviewFactor } from './claim.ts';
import type { FinalEvaluation } from './evaluation.ts';
import { fail, ok, type Result } from './result.ts';

/** Whether a subsidy exists for a service year at all: the first three (policy 二（一）). */
export const checkYear = (year: number): Result<true> => (year <= SUBSIDY_POLICY.maxServiceYears ? ok(true) : fail('year-beyond-third', { facts: { year } }));

/** First and last day on which a year's claim can be submitted. */
export const claimWindow = ({ to }: { readonly to: string }, { switches: { claimWindow: rule } }: Ruleset): { opensOn: string; closesOn: string } => ({
  opensOn: addDays(localDate(to), 1 + rule.opensAfterYearEndDays),
  closesOn: addDays(localDate(to), rule.closesAfterYearEndDays),
});

export const checkWindow = (window: { readonly opensOn: string; readonly closesOn: string }, now: string): Result<true> => {
  const today = localDateOf(now);
  return window.opensOn <= today && today <= window.closesOn ? ok(true) : fail('claim-window-closed', { facts: { ...window } });
};

/** Where an agreement's service years begin, and how many the pair had before. */
export interface ServiceStart {
  readonly startsOn: string;
  readonly yearsBefore?: number | undefined;
}

/** The facts an amount is computed from, kept with it. */
const factsOf = (evaluation: Pick<FinalEvaluation, 'year' | 'from' | 'to' | 'total' | 'suspendedDays'> & { readonly cases?: FinalEvaluation['cases'] }, { startsOn, yearsBefore = 0 }: ServiceStart, { serviceYear, inForce }: Ruleset) => {
  const { year, from, to, total, suspendedDays = 0 } = evaluation;
  const whole = serviceYearPeriod(localDate(startsOn), year - yearsBefore, serviceYear.kind);
  const lessDays = inForce.suspendedMonths === 'remaining-days' ? suspendedDays : 0;
  return {
    serviceYear: year, headcount: evaluation.cases?.headcount ?? 0, score: total,
    months: wholeMonthsOfService(whole, { from: localDate(from), to: addDays(localDate(to), -lessDays) }), from, to, ...(suspendedDays > 0 && { suspendedDays }),
  };
};

type Facts = ReturnType<typeof factsOf>;
const computed = (facts: Facts, ruleset: Ruleset): Computation => {
  const { amountFen, capFen, steps, rulesetId } = computeSubsidy(facts, ruleset);
  return { facts, steps: steps.map(({ inputs, ...step }) => ({ ...step, ...inputs })), amountFen, capFen, rulesetId };
};

/** The amount of a final evaluation's year, yuan by yuan, under the ruleset that judged the year. */
export const computeClaim = (evaluation: FinalEvaluation, start: ServiceStart, ruleset: Ruleset): Computation => computed(factsOf(evaluation, start, ruleset), ruleset);

/** A stored computation done again from its own facts and ruleset version; undefined when that version is not known. */
export const recompute = ({ facts, rulesetId }: Computation): Computation | undefined => {
  const ruleset = rulesetById(rulesetId);
  const { serviceYear, headcount, score, months, from, to, suspendedDays } = facts;
  if (!ruleset) return undefined;
  return computed({ serviceYear: Number(serviceYear), headcount: Number(headcount), score: String(score), months: Number(months), from: String(from), to: String(to), ...(suspendedDays !== undefined && { suspendedDays: Number(suspendedDays) }) }, ruleset);
};

/** The last day for a step, counted in working days from today (ruleset: handlingWorkingDays). */
export const handleBy = (step: 'acceptance' | 'firstReview' | 'secondReview' | 'payment', now: string): string => {
  const today = localDateOf(now);
  return addWorkingDays(today, currentRuleset(today).handlingWorkingDays[step]);
};

const CORRECTION_WORKING_DAYS = 15;
/** By when a returned claim should be corrected; later is still accepted, for the window is judged by the first submission. */
export const correctBy = (now: string): string => addWorkingDays(localDateOf(now), CORRECTION_WORKING_DAYS);

/** First and last day of the public notice (公示), in working days by the ruleset. */
export const noticePeriod = (now: string): { noticeFrom: string; noticeUntil: string } => {
  const today = localDateOf(now);
  return { noticeFrom: today, noticeUntil: addWorkingDays(today, currentRuleset(today).publicNotice.workingDays) };
};

export const checkNoticeOver = ({ noticeUntil }: { readonly noticeUntil: string }, now: string): Result<true> => (localDateOf(now) > noticeUntil ? ok(true) : fail('notice-running', { facts: { noticeUntil } }));

/** Two steps that must not be one person's: the refusal says which step they took already. */
export const checkOtherPerson = (personId: string, earlier: Readonly<Record<string, { readonly by: string }>>): Result<true> => {
  const own = Object.entries(earlier).find(([, { by }]) => by === personId);
  return own ? fail('same-person', { facts: { step: own[0] } }) : ok(true);
};

export interface ReviewInput {
  readonly amountFen: number;
  readonly factor?: ReviewFactor | undefined;
  readonly reason?: string | undefined;
}

/** A reviewer may set less than stands, by a listed factor and with a reason; never more than computed, nor than the cap, nor than an earlier review. */
export const checkReview = ({ capFen, computedFen }: Pick<Claim, 'capFen' | 'computedFen'>, { amountFen, factor, reason }: ReviewInput, standingFen: number = computedFen): Result<true> => {
  const limitFen = Math.min(capFen, computedFen, standingFen);
  if (amountFen > limitFen) return fail('amount-over-cap', { facts: { limitFen, capFen, computedFen }, errors: [{ pointer: '/amountFen', kind: 'over-limit', facts: { limitFen } }] });
  if (amountFen === standingFen) return ok(true);
  const missing = [...(factor ? [] : ['/factor']), ...(reason ? [] : ['/reason'])];
  return missing.length ? fail('invalid-request', { errors: missing.map((pointer) => ({ pointer, kind: 'required' })) }) : ok(true);
};

/** 支付: the bank's day lies after the notice and not in the future. */
export const checkPaidOn = (paidOn: string, { noticeUntil }: { readonly noticeUntil: string }, now: string): Result<true> => {
  if (paidOn > localDateOf(now)) return fail('invalid-request', { errors: [{ pointer: '/paidOn', kind: 'date-future' }] });
  return paidOn > noticeUntil ? ok(true) : fail('invalid-request', { errors: [{ pointer: '/paidOn', kind: 'before-notice-end', facts: { noticeUntil } }] });
};

type Compared = Pick<Claim, 'application' | 'materials' | 'computation'>;

const comparable = ({ application: { filingNumber, payee, remarks, uploads }, materials, computation }: Compared): Map<string, string> =>
  new Map<string, string>([
    ['/application/filingNumber', filingNumber],
    ['/application/payee', [payee.accountName, payee.bank, payee.account].join(' ')],
    ['/application/remarks', remarks ?? ''],
    ['/application/uploads', uploads.map(({ name, sha256 }) => `${name} (${sha256.slice(0, 8)})`).join(', ')],
    ...materials.map(({ kind, evidence }): [string, string] => [`/materials/${kind}`, evidence.map(({ label }) => label).join(', ')]),
    ['/computation/amountFen', String(computation.amountFen)],
  ]);

/** What differs between two submissions of a claim, for the reviewer who asked for it. */
export const changesBetween = (before: Compared, after: Compared): ChangedLine[] => {
  const was = comparable(before);
  return [...comparable(after)].filter(([pointer, value]) => (was.get(pointer) ?? '') !== value).map(([pointer, value]) => ({ pointer, ...(was.get(pointer) && { before: was.get(pointer) }), ...(value && { after: value }) }));
};

/** One line of the public notice (公示). Names and codes of organisations stand in full; no natural person appears at all. */
export interface NoticeLine {
  readonly id: string;
  readonly number: string;
  readonly agencyName: string;
  readonly agencyCreditCode: string;
  readonly enterpriseName: string;
  readonly enterpriseCreditCode: string;
  readonly district: string;
  readonly year: number;
  readonly from: string;
  readonly to: string;
  readonly headcount: number;
  readonly amountFen: number;
  readonly noticeFrom: string;
  readonly noticeUntil: string;
}

/** The claim as the public sees it while its notice runs; undefined at any other time. */
export const noticeLine = (claim: Claim): NoticeLine | undefined => {
  if (claim.status !== 'public-notice') return undefined;
  const { id, number, agencyName, agencyCreditCode, enterpriseName, enterpriseCreditCode, district, year, from, to, computation, approvedFen: amountFen, noticeFrom, noticeUntil } = claim;
  return { id, number, agencyName, agencyCreditCode, enterpriseName, enterpriseCreditCode, district, year, from, to, headcount: Number(computation.facts.headcount), amountFen, noticeFrom, noticeUntil };
};
