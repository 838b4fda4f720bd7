import { addDays, addMonths, daysBetween, localDate, localDateOf, monthsBetweenWhole } from '../rules/dates.ts';
import type { Ruleset } from '../rules/rulesets/ruleset.ts';
import { serviceYearOf, serviceYearPeriod } from '../rules/subsidy/service-year.ts';
import { lastDayOf, type Agreement, type SignedAgreement } from './agreement.ts';
import type { ServiceRecord } from './service-record.ts';
import { requiredBy } from './completeness-rules.ts';
import { stretchesOf, suspensionOn, termsOn, type ServicePeriod, type Stretch, type TermsByDate } from './terms-by-date.ts';
import type { ServiceItem } from './service-items.ts';
import { fail, failField, ok, type Result } from './result.ts';

/** What the decision needs of a record that somebody is about to log. */
export type RecordDraft = Pick<ServiceRecord, 'servedOn' | 'item' | 'standInReason'>;

export const isSigned = (agreement: Agreement): agreement is SignedAgreement => agreement.status === 'in-force' || agreement.status === 'ended';

/** The last day of service: the end as agreed, or the earlier one when the agreement was ended. */
export const lastServiceDay = (agreement: SignedAgreement): string => lastDayOf(agreement);

/**
 * Whether a person may log this record (policy 一（三）, 一（六）): a signed agreement, a day not in the future and within its
 * term, one of the agreed items; by the fixed specialist (固定服务专员), or by another member of the agency who says why.
 */
export const checkRecord = (agreement: Agreement, draft: RecordDraft, personId: string, now: string): Result<SignedAgreement> => {
  if (!isSigned(agreement)) return fail('status-conflict', { facts: { entity: 'agreement', status: agreement.status, action: 'log' } });
  if (draft.servedOn > localDateOf(now)) return failField('/servedOn', 'date-future');
  const { startsOn } = agreement.terms;
  const endsOn = lastServiceDay(agreement);
  if (draft.servedOn < startsOn || draft.servedOn > endsOn) return failField('/servedOn', 'outside-term', { startsOn, endsOn });
  const pause = suspensionOn(agreement, draft.servedOn);
  if (pause) return failField('/servedOn', 'service-suspended', { from: pause.from, to: pause.to });
  if (!termsOn(agreement, draft.servedOn).items.some(({ item }) => item === draft.item)) return failField('/item', 'item-not-agreed');
  if (agreement.specialist?.personId !== personId && !draft.standInReason) return fail('not-specialist', { errors: [{ pointer: '/standInReason', kind: 'required' }] });
  return ok(agreement);
};

/** The last day on which the enterprise's answer is in time; after it the record counts as “not answered” (未答复). */
export const answerBy = (now: string, ruleset: Ruleset): string => addDays(localDateOf(now), ruleset.switches.recordUnansweredDays);

/** The service year (rolling from the first day) that holds a day, or the first or last one when the day lies outside; its end no later than the service's. */
export const serviceYearAt = (agreement: SignedAgreement, day: string): ServicePeriod & { readonly year: number } => {
  const start = localDate(agreement.terms.startsOn);
  const last = localDate(lastServiceDay(agreement));
  const within = localDate(day < start ? start : day > last ? last : day);
  const year = serviceYearOf(start, within) ?? 1;
  const { from, to } = serviceYearPeriod(start, year);
  return { year: year + (agreement.yearsBefore ?? 0), from, to: to < last ? to : last };
};

/** One agreed item within a service year: how often, how often so far, and what is due. */
export interface PlanLine {
  readonly item: ServiceItem;
  readonly required: number;
  /** Logged and not disputed. */
  readonly logged: number;
  /** Times whose day has passed without a record for them. */
  readonly overdue: number;
  /** The day by which the next record is due; absent when all are made. */
  readonly nextDue?: string;
}

/** The last day of each of `parts` equal parts of a period: whole months where they divide evenly, else days. */
const partEnds = ({ from, to }: ServicePeriod, parts: number): string[] => {
  const [first, last] = [localDate(from), localDate(to)];
  const months = monthsBetweenWhole(first, addDays(last, 1));
  const days = daysBetween(first, last) + 1;
  const end = (part: number) => (months % parts === 0 ? addDays(addMonths(first, (part * months) / parts), -1) : addDays(first, Math.floor((part * days) / parts) - 1));
  return Array.from({ length: parts }, (_, index) => end(index + 1));
};

/** The day by which each of `required` times is due where terms changed or service was suspended: when that share of what was agreed day by day has come round. */
const dueByShare = (stretches: readonly Stretch[], item: ServiceItem, required: number): string[] => {
  const timesOf = ({ times }: Stretch) => times.get(item) ?? 0;
  const whole = stretches.reduce((sum, stretch) => sum + timesOf(stretch) * stretch.days, 0);
  return Array.from({ length: required }, (_, index) => {
    let open = (index + 1) * whole;
    for (const stretch of stretches) {
      const share = timesOf(stretch) * stretch.days * required;
      if (share >= open) return addDays(stretch.from, Math.ceil(open / (timesOf(stretch) * required)) - 1);
      open -= share;
    }
    return '';
  });
};

/**
 * The days by which each item's records of a period are due, as many as are required: `required` times divide the year into equal parts (four times a year:
 * quarters), and each record is due by the last day of its part; where the terms changed within the year or service was
 * suspended, by the share of what was agreed.
 */
export const dueDays = (agreement: TermsByDate, period: ServicePeriod): Map<ServiceItem, string[]> => {
  const stretches = stretchesOf(agreement, period);
  const [first] = stretches;
  const even = stretches.length === 1 && first?.from === period.from && addDays(first.from, first.days - 1) === period.to;
  return new Map([...requiredBy(agreement, period)].map(([item, required]) => [item, even ? partEnds(period, required) : dueByShare(stretches, item, required)]));
};

/** The plan that follows from the agreed frequencies, and how far it is kept. Due today is not overdue. */
export const planOf = (agreement: TermsByDate, period: ServicePeriod, records: readonly Pick<ServiceRecord, 'status' | 'servedOn' | 'item'>[], today: string): PlanLine[] =>
  [...dueDays(agreement, period)].map(([item, ends]) => {
    const logged = records.filter((record) => record.item === item && record.status !== 'disputed' && period.from <= record.servedOn && record.servedOn <= period.to).length;
    const nextDue = ends[logged];
    return { item, required: ends.length, logged, overdue: Math.max(0, ends.filter((due) => due < today).length - logged), ...(nextDue !== undefined && { nextDue }) };
  });
