import { addDays, addMonths, daysBetween, localDate, localDateOf, monthsBetweenWhole } from '../rules/dates.ts';
import type { Ruleset } from '../rules/rulesets/ruleset.ts';
import type { SignedAgreement } from './agreement.ts';
import { requiredBy } from './completeness-rules.ts';
import { lastServiceDay, serviceYearAt } from './record-rules.ts';
import type { ServiceItem } from './service-items.ts';
import type { ServiceRecord } from './service-record.ts';
import { stretchesOf, suspensionOn, type ServicePeriod, type Stretch, type TermsByDate } from './terms-by-date.ts';
import type { VisitReminder } from './visit-reminder.ts';

type PlannedRecord = Pick<ServiceRecord, 'status' | 'servedOn' | 'items'>;
const isPlanned = ({ status }: Pick<ServiceRecord, 'status'>): boolean => status !== 'disputed' && status !== 'corrected';

/** One agreed item within a service year: how often, how often so far, and what is due. */
export interface PlanLine {
  readonly item: ServiceItem;
  readonly required: number;
  /** Logged, and neither disputed nor corrected; the correction counts in the corrected one's place. */
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
export const planOf = (agreement: TermsByDate, period: ServicePeriod, records: readonly PlannedRecord[], today: string): PlanLine[] =>
  [...dueDays(agreement, period)].map(([item, ends]) => {
    const logged = records.filter((record) => record.items.includes(item) && isPlanned(record) && period.from <= record.servedOn && record.servedOn <= period.to).length;
    const nextDue = ends[logged];
    return { item, required: ends.length, logged, overdue: Math.max(0, ends.filter((due) => due < today).length - logged), ...(nextDue !== undefined && { nextDue }) };
  });

/** Items that are due within so many days after the first one are served with it: one way for all of them. */
const TOGETHER_DAYS = 14;

export interface NextVisit {
  /** The day by which the first item is due; in the past when it is overdue. */
  readonly by: string;
  readonly items: ServiceItem[];
}

/** What the next visit should cover: every item that is overdue, or due by the first due day or soon after. */
export const nextVisitOf = (lines: readonly PlanLine[], today: string): NextVisit | undefined => {
  const due = lines.flatMap(({ item, nextDue }) => (nextDue === undefined ? [] : [{ item, nextDue }])).sort((a, b) => a.nextDue.localeCompare(b.nextDue));
  const by = due[0]?.nextDue;
  if (by === undefined) return undefined;
  const until = addDays(localDate(by < today ? today : by), TOGETHER_DAYS);
  return { by, items: due.filter(({ nextDue }) => nextDue <= until).map(({ item }) => item) };
};

/** What a reminder says on a day, and when it is to be looked at again. */
export const reminderAt = (agreement: SignedAgreement, records: readonly PlannedRecord[], now: string, { service }: Ruleset): Pick<VisitReminder, 'specialistId' | 'due' | 'items' | 'reminding' | 'lookOn'> => {
  const today = localDateOf(now);
  if (agreement.status !== 'in-force' || today > lastServiceDay(agreement)) return { items: [], reminding: false };
  const specialist = agreement.specialist && { specialistId: agreement.specialist.personId };
  const pause = suspensionOn(agreement, today);
  if (pause) return { ...specialist, items: [], reminding: false, lookOn: pause.to };
  const { from, to } = serviceYearAt(agreement, today);
  const next = nextVisitOf(planOf(agreement, { from, to }, records, today), today);
  const remindOn = next && addDays(localDate(next.by), -service.visitReminderDays);
  const reminding = remindOn !== undefined && remindOn <= today;
  // The clock acts once the named day is over.
  const before = remindOn === undefined ? to : addDays(remindOn, -1);
  return {
    ...specialist,
    ...(next && { due: next.by }), items: next?.items ?? [], reminding,
    lookOn: reminding || before < today ? today : before < to ? before : to,
  };
};
