import { addDays, localDate, monthsBetweenWhole } from '../rules/dates.ts';
import type { ServiceRecord } from './service-record.ts';
import type { Completeness } from './evaluation.ts';
import type { ServiceItem } from './service-items.ts';
import { stretchesOf, suspendedDays, type ServicePeriod, type TermsByDate } from './terms-by-date.ts';

export { agreedTimes, type ServicePeriod } from './terms-by-date.ts';
export type CountedRecord = Pick<ServiceRecord, 'status' | 'servedOn' | 'items'>;

const MONTHS = 12;

/**
 * Times an item is required within a period: its times a year, by the whole months (1 to 12) of a shorter year, rounded
 * down; 0 for items on demand.
 */
export const requiredTimes = (timesPerYear: number, period: ServicePeriod): number => Math.floor(requiredShare(timesPerYear, period));

const requiredShare = (timesPerYear: number, { from, to }: ServicePeriod): number =>
  to < from ? 0 : (timesPerYear * Math.min(MONTHS, monthsBetweenWhole(localDate(from), addDays(localDate(to), 1)))) / MONTHS;

/**
 * Whether a record stands in the archive as work done: confirmed, or left unanswered until its time was over. A disputed
 * or corrected one does not, nor one that may still be disputed, so that silence within the time for an answer raises no figure.
 */
export const countsAsDone = ({ status }: Pick<ServiceRecord, 'status'>): boolean => status === 'confirmed' || status === 'unanswered';

/**
 * Times that each item is required within a period, whatever changed in it: what was agreed day by day, on average over the
 * days of service, by the whole months that those days make when put together. Without a change it is `requiredTimes`.
 */
export const requiredBy = (agreement: TermsByDate, period: ServicePeriod): Map<ServiceItem, number> => {
  const stretches = stretchesOf(agreement, period);
  const days = stretches.reduce((sum, stretch) => sum + stretch.days, 0);
  const served = { from: period.from, to: addDays(localDate(period.to), -suspendedDays(agreement, period)) };
  const items = new Set(stretches.flatMap(({ times }) => [...times.keys()]));
  return new Map([...items].map((item) => {
    const timesByDays = stretches.reduce((sum, stretch) => sum + (stretch.times.get(item) ?? 0) * stretch.days, 0);
    return [item, Math.floor(requiredShare(timesByDays, served) / days)];
  }));
};

/**
 * 档案完整度 of one service year (policy 二（三）: 档案卷宗材料): for every ticked item the entries its frequency requires, and how
 * many of them are met by records served within the period. A record that covers
 * several items counts once for each: frequencies are agreed item by item, and the enterprise can dispute what was not done. More
 * records than required never make up for another item.
 */
export const completenessOf = (agreement: TermsByDate, period: ServicePeriod, records: readonly CountedRecord[]): Completeness => {
  const counted = records.filter((record) => countsAsDone(record) && period.from <= record.servedOn && record.servedOn <= period.to);
  const lines = [...requiredBy(agreement, period)].map(([item, required]) => ({ key: item, required, met: Math.min(required, counted.filter((record) => record.items.includes(item)).length) }));
  const sum = (part: 'required' | 'met') => lines.reduce((total, line) => total + line[part], 0);
  return { required: sum('required'), met: sum('met'), lines };
};
