import { CHINA_CALENDAR } from '../calendar/china-calendar.ts';
import { dayKind, workdayOnOrBefore, type CalendarData } from '../calendar/work-calendar.ts';
import { addDays, addMonths, dateOfParts, earlierDate, type LocalDate } from '../dates.ts';

export type Payday = {
  /** The agreed day, or the last of a shorter month. */
  readonly agreed: LocalDate;
  /** The agreed day, or the last working day before it (工资支付暂行规定 7). */
  readonly payday: LocalDate;
  readonly movedEarlier: boolean;
  /** The year's calendar is not announced: the day may move. */
  readonly provisional: boolean;
};

/** The day on which wages are paid in a month. `day` is the agreed day, 1 to 31; `year` 1901 to 9998, `month` 1 to 12. */
export const paydayOf = (facts: { readonly year: number; readonly month: number; readonly day: number }, calendar: CalendarData = CHINA_CALENDAR): Payday => {
  const first = dateOfParts({ year: facts.year, month: facts.month, day: 1 });
  const agreed = earlierDate(addDays(first, facts.day - 1), addDays(addMonths(first, 1), -1));
  const payday = workdayOnOrBefore(agreed, calendar);
  const provisional = [agreed, payday].some((date) => dayKind(date, calendar).provisional);
  return { agreed, payday, movedEarlier: payday < agreed, provisional };
};
