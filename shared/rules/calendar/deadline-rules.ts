import { addDays, addYears, laterDate, localDateOf, type LocalDate } from '../dates.ts';
import type { Source } from '../explanation.ts';
import { CHINA_CALENDAR } from './china-calendar.ts';
import { deadlineAfter, filingDeadline, filingPeriod, filingTimeliness, type Deadline, type FilingRule, type Period } from './deadlines.ts';
import { beijingDate, filedStep, keepSteps, laterSignature, paySteps, stepsTo, type DeadlineStep } from './deadline-steps.ts';
import { dayKind, workdayOnOrBefore } from './work-calendar.ts';

const POLICY_FILING: Source = { law: '政策 一（五）；民法典 201', certainty: 'certain' };

/** Acts due within a period of an event, and notices that run out: what the law says, by the rule's id. */
export const STATUTORY_PERIODS = {
  'social-insurance-30-days': { length: 30, unit: 'day', rollsPastHolidays: true, source: { law: '社会保险法 58；民法典 201', certainty: 'certain' } },
  'transfer-15-days': { length: 15, unit: 'day', rollsPastHolidays: true, source: { law: '劳动合同法 50；民法典 201', certainty: 'certain' } },
  'arbitration-one-year': { length: 1, unit: 'year', rollsPastHolidays: true, source: { law: '劳动争议调解仲裁法 27；民法典 202', certainty: 'certain' } },
  // A notice runs out; nothing is handed in on its last day, so it does not roll.
  'resign-30-days': { length: 30, unit: 'day', rollsPastHolidays: false, source: { law: '劳动合同法 37', certainty: 'medium' } },
  'resign-probation-3-days': { length: 3, unit: 'day', rollsPastHolidays: false, source: { law: '劳动合同法 37', certainty: 'medium' } },
} as const satisfies Readonly<Record<string, Period & { readonly source: Source }>>;

/** 劳动合同法 50 第三款: the text of a contract that has ended is kept for at least two years. */
export const KEEP_YEARS = 2;
const WORKING_DAYS: Source = { law: '行政许可法 82：工作日不含法定节假日', certainty: 'high' };

/** What is asked: a rule's id and its facts. Moments are UTC ('2026-03-01T15:59:59Z'), days are Beijing's. */
export type DeadlineQuestion =
  | { readonly rule: 'filing-10-days'; readonly signed: LocalDate }
  | { readonly rule: 'filing-two-signatures'; readonly agencySigned: LocalDate; readonly enterpriseSigned: LocalDate }
  | { readonly rule: 'filing-timezone'; readonly signedAt: string }
  /** `channel`: 'online' is open until midnight; any other ends with office hours, which are not known here. */
  | { readonly rule: 'filing-on-time'; readonly lastDay: LocalDate; readonly filedAt: string; readonly channel?: string | undefined }
  | { readonly rule: 'working-days'; readonly start: LocalDate; readonly n: number }
  | { readonly rule: 'social-insurance-30-days'; readonly start: LocalDate }
  | { readonly rule: 'transfer-15-days'; readonly ended: LocalDate }
  | { readonly rule: 'arbitration-one-year'; readonly knownOrEnded: LocalDate }
  | { readonly rule: 'contract-keep-2-years'; readonly ended: LocalDate }
  | { readonly rule: 'payday-earlier'; readonly payday: LocalDate }
  | { readonly rule: 'resign-30-days' | 'resign-probation-3-days'; readonly notice: LocalDate };

/** The days that a rule gives; which of them, follows from the rule. */
export type DeadlineAnswer = Partial<Deadline> & {
  /** 双方签订之日. */
  readonly signed?: LocalDate;
  readonly onTime?: boolean;
  /** Calendar days. */
  readonly daysLate?: number;
  readonly keepThrough?: LocalDate;
  readonly deletableFrom?: LocalDate;
  readonly payOnOrBefore?: LocalDate;
  readonly earliestLastDay?: LocalDate;
  readonly steps: readonly DeadlineStep[];
};

/** The last day for filing with the way to it. */
export type FilingDeadline = Deadline & {
  /** 双方签订之日. */
  readonly signed: LocalDate;
  readonly steps: readonly DeadlineStep[];
};

const filing = (signed: LocalDate, rule: FilingRule): FilingDeadline => {
  const deadline = filingDeadline(signed, rule);
  return { signed, ...deadline, steps: stepsTo(signed, filingPeriod(rule), deadline, POLICY_FILING) };
};

/** The last day for filing an agreement that each party signed on its own day (policy 一（五）): the later day counts. */
export const filingAfterSignatures = (agencySigned: LocalDate, enterpriseSigned: LocalDate, rule: FilingRule): FilingDeadline => {
  const signed = laterDate(agencySigned, enterpriseSigned);
  const answer = filing(signed, rule);
  return { ...answer, steps: [laterSignature(agencySigned, enterpriseSigned, signed), ...answer.steps] };
};

const within = (event: LocalDate, { source, ...period }: Period & { readonly source: Source }): Deadline & { readonly steps: readonly DeadlineStep[] } => {
  const deadline = deadlineAfter(event, period);
  return { ...deadline, steps: stepsTo(event, period, deadline, source) };
};

const noticeEnding = (notice: LocalDate, rule: 'resign-30-days' | 'resign-probation-3-days'): DeadlineAnswer => {
  const { lastDay, steps } = within(notice, STATUTORY_PERIODS[rule]);
  return { earliestLastDay: lastDay, steps };
};

/**
 * The days that a rule of law or policy gives, with the way to them. `filingRule` is the ruleset's: how the ten days of the
 * policy count. Facts come checked: dates that exist, `n` a whole number from one on; RangeError otherwise.
 */
export const answerDeadline = (question: DeadlineQuestion, filingRule: FilingRule): DeadlineAnswer => {
  switch (question.rule) {
    case 'filing-10-days':
      return filing(question.signed, filingRule);
    case 'filing-two-signatures':
      return filingAfterSignatures(question.agencySigned, question.enterpriseSigned, filingRule);
    case 'filing-timezone': {
      const signed = localDateOf(question.signedAt);
      const answer = filing(signed, filingRule);
      return { ...answer, steps: [beijingDate(question.signedAt, signed), ...answer.steps] };
    }
    case 'filing-on-time': {
      const { lastDay, filedAt, channel = 'online' } = question;
      const filedOn = localDateOf(filedAt);
      const timeliness = filingTimeliness(lastDay, filedOn);
      return { ...timeliness, steps: [beijingDate(filedAt, filedOn), ...filedStep(lastDay, filedOn, timeliness, channel === 'online')] };
    }
    case 'working-days':
      return within(question.start, { length: question.n, unit: 'working-day', rollsPastHolidays: true, source: WORKING_DAYS });
    case 'social-insurance-30-days':
      return within(question.start, STATUTORY_PERIODS[question.rule]);
    case 'transfer-15-days':
      return within(question.ended, STATUTORY_PERIODS[question.rule]);
    case 'arbitration-one-year':
      return within(question.knownOrEnded, STATUTORY_PERIODS[question.rule]);
    case 'contract-keep-2-years': {
      const keepThrough = addYears(question.ended, KEEP_YEARS);
      const deletableFrom = addDays(keepThrough, 1);
      return { keepThrough, deletableFrom, steps: keepSteps(question.ended, KEEP_YEARS, keepThrough, deletableFrom) };
    }
    case 'payday-earlier': {
      const payOnOrBefore = workdayOnOrBefore(question.payday);
      // New Year's Day of a known year may move into December of an unknown one.
      const provisional = [question.payday, payOnOrBefore].some((day) => dayKind(day).provisional);
      return { payOnOrBefore, provisional, calendarVersion: CHINA_CALENDAR.version, steps: paySteps(question.payday, payOnOrBefore, provisional) };
    }
    case 'resign-30-days':
    case 'resign-probation-3-days':
      return noticeEnding(question.notice, question.rule);
  }
};
