import { addDays, localDate, monthsBetweenWhole } from '../rules/dates.ts';
import type { Terms } from './terms.ts';
import type { ServiceRecord } from './service-record.ts';
import type { Completeness } from './evaluation.ts';
import type { ServiceItem } from './service-items.ts';

/** First and last day, both included. */
export interface ServicePeriod {
  readonly from: string;
  readonly to: string;
}
export type CountedRecord = Pick<ServiceRecord, 'status' | 'servedOn' | 'item'>;

const MONTHS = 12;

/**
 * Times an item is required within a period: its times a year, by the whole months (1 to 12) of a shorter year, rounded
 * down; 0 for items on demand.
 */
export const requiredTimes = (timesPerYear: number, period: ServicePeriod): number => {
  const months = Math.max(0, Math.min(MONTHS, monthsBetweenWhole(localDate(period.from), addDays(localDate(period.to), 1))));
  return Math.floor((timesPerYear * months) / MONTHS);
};

/**
 * Whether a record stands in the archive as work done: confirmed, or left unanswered until its time was over. A disputed
 * one does not, nor one that may still be disputed, so that silence within the time for an answer raises no figure.
 */
export const countsAsDone = ({ status }: Pick<ServiceRecord, 'status'>): boolean => status === 'confirmed' || status === 'unanswered';

/** Times a year agreed for each of the ten items; several rows of one item add up. */
export const agreedTimes = (terms: Pick<Terms, 'items'>): Map<ServiceItem, number> => {
  const times = new Map<ServiceItem, number>();
  for (const { item, timesPerYear } of terms.items) times.set(item, (times.get(item) ?? 0) + timesPerYear);
  return times;
};

/**
 * 档案完整度 of one service year (policy 二（三）: 档案卷宗材料): for every ticked item the entries its frequency requires, and how
 * many of them are met by records served within the period. More records than required never make up for another item.
 */
export const completenessOf = (terms: Pick<Terms, 'items'>, period: ServicePeriod, records: readonly CountedRecord[]): Completeness => {
  const counted = records.filter((record) => countsAsDone(record) && period.from <= record.servedOn && record.servedOn <= period.to);
  const lines = [...agreedTimes(terms)].map(([item, timesPerYear]) => {
    const required = requiredTimes(timesPerYear, period);
    return { key: item, required, met: Math.min(required, counted.filter((record) => record.item === item).length) };
  });
  const sum = (part: 'required' | 'met') => lines.reduce((total, line) => total + line[part], 0);
  return { required: sum('required'), met: sum('met'), lines };
};
