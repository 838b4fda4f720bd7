import { addYears, localDate } from '../../../../shared/rules/dates.ts';

/** Service years begun from the first to the last day, counted one by one, as a clerk would. */
export const yearsBegun = (startsOn: string, lastDay: string): number => {
  let years = 0;
  while (addYears(localDate(startsOn), years) <= lastDay) years += 1;
  return years;
};
