import { datePartsOf, type LocalDate } from '../dates.ts';

/** Whole years of age on a date; who is born on 29 February is a year older on 1 March of a common year. */
export const ageOn = (birth: LocalDate, on: LocalDate): number => {
  const years = datePartsOf(on).year - datePartsOf(birth).year;
  return on.slice(5) < birth.slice(5) ? years - 1 : years;
};

export type WorkingAge = 'minor-banned' | 'minor-worker' | 'adult';

/** May this person be employed? Under 16 never (劳动法 15), under 18 with the protection of minors (劳动法 58). */
export const workingAgeOn = (birth: LocalDate, on: LocalDate): { readonly age: number; readonly reason: WorkingAge } => {
  const age = ageOn(birth, on);
  return { age, reason: age < 16 ? 'minor-banned' : age < 18 ? 'minor-worker' : 'adult' };
};
