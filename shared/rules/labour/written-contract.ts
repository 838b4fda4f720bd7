import { addDays, addMonths, addYears, earlierDate, type LocalDate } from '../dates.ts';
import type { Step } from './outcome.ts';

export type DayRange = { readonly from: LocalDate; readonly to: LocalDate };

export type WrittenContractStep =
  | Step<'deadline', { readonly start: LocalDate; readonly literal: LocalDate; readonly conservative: LocalDate }>
  | Step<'signed-in-time', { readonly signed: LocalDate }>
  | Step<'double-wage', { readonly reading: 'literal' | 'court-practice'; readonly from: LocalDate | null; readonly to: LocalDate | null }>
  | Step<'deemed-open-ended', { readonly on: LocalDate }>;

export type WrittenContract = {
  /** The corresponding day of the next month, by 民法典 202 the last day of the month. */
  readonly deadlineLiteral: LocalDate;
  /** The day before, as many courts count: reminders go by this one. */
  readonly deadlineConservative: LocalDate;
  /** Days for which a second wage is due; null for none. Both readings, for courts differ by a day. */
  readonly doubleWageLiteral: DayRange | null;
  readonly doubleWageCommonCourtPractice: DayRange | null;
  /** A year without a written contract: an open-ended one is deemed made on this day. */
  readonly deemedOpenEndedOn: LocalDate | null;
  readonly steps: readonly WrittenContractStep[];
};

const range = (from: LocalDate, to: LocalDate): DayRange | null => (from <= to ? { from, to } : null);

/**
 * The month for a written contract and what its lack costs (劳动合同法 10, 14, 82; 实施条例 6, 7). `signed` is null while there
 * is none; a contract signed before the first working day is in time. The second wage runs from the day after the month to
 * the day before signing, at the latest to the day before a year is full.
 */
export const writtenContract = ({ start, signed }: { readonly start: LocalDate; readonly signed: LocalDate | null }): WrittenContract => {
  const deadlineLiteral = addMonths(start, 1);
  const deadlineConservative = addDays(deadlineLiteral, -1);
  const yearFull = addYears(start, 1);
  const beforeYear = addDays(yearFull, -1);
  const lastUnsigned = signed === null ? beforeYear : earlierDate(addDays(signed, -1), beforeYear);
  const doubleWageLiteral = range(addDays(deadlineLiteral, 1), lastUnsigned);
  const doubleWageCommonCourtPractice = range(deadlineLiteral, lastUnsigned);
  // On the very day the law already deems the contract made: signing on it only puts that on paper (实施条例 7).
  const deemedOpenEndedOn = signed === null || signed >= yearFull ? yearFull : null;
  const steps: WrittenContractStep[] = [
    { what: 'deadline', facts: { start, literal: deadlineLiteral, conservative: deadlineConservative }, source: 'written-contract' },
  ];
  if (doubleWageCommonCourtPractice === null) {
    if (signed !== null) steps.push({ what: 'signed-in-time', facts: { signed }, source: 'written-contract' });
  } else {
    steps.push(
      { what: 'double-wage', facts: { reading: 'literal', from: doubleWageLiteral?.from ?? null, to: doubleWageLiteral?.to ?? null }, source: 'double-wage' },
      { what: 'double-wage', facts: { reading: 'court-practice', ...doubleWageCommonCourtPractice }, source: 'double-wage-first-day' },
    );
  }
  if (deemedOpenEndedOn !== null) steps.push({ what: 'deemed-open-ended', facts: { on: deemedOpenEndedOn }, source: 'deemed-open-ended' });
  return { deadlineLiteral, deadlineConservative, doubleWageLiteral, doubleWageCommonCourtPractice, deemedOpenEndedOn, steps };
};
