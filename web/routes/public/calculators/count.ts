import { compareFractions, fraction, type Fraction } from '../../../../shared/rules/exact.ts';
import { parseCount } from '../../../../shared/rules/labour/figures.ts';
import type { Parsed } from './reading.ts';

/**
 * Parses a count from zero up to `most`, with at most six decimals; apart from the other readers, for exact fractions are
 * more than some calculators need.
 *   hours: read.parsed('hours', countUpTo(744))
 */
export const countUpTo = (most: number) => (given: string): Parsed<Fraction> => {
  const value = parseCount(given);
  if (value === undefined) return { kind: 'not-a-number' };
  return compareFractions(value, fraction(most)) > 0 ? { kind: 'too-big', limit: most } : { value };
};
