import { fraction, times, toDecimalHalfUp, type Fraction } from '../exact.ts';

const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

/** Required entries that are met, in percent, exact; undefined while nothing is required, for then nothing is shown. */
export const archiveCompleteness = (required: number, met: number): Fraction | undefined => {
  if (!isCount(required) || !isCount(met) || met > required) throw new RangeError(`not a part of required entries: ${met}/${required}`);
  return required === 0 ? undefined : times(fraction(met, required), fraction(100));
};

/** The same for people: '66.7'; undefined while nothing is required. */
export const archiveCompletenessText = (required: number, met: number): string | undefined => {
  const percent = archiveCompleteness(required, met);
  return percent === undefined ? undefined : toDecimalHalfUp(percent, 1);
};
