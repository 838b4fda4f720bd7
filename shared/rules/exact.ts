/**
 * Exact fractions. No bigint literals and no bigint at module level: older browsers that lack it must still load this file,
 * and the site's build target cannot express the literals.
 */
export type Fraction = { readonly numerator: bigint; readonly denominator: bigint };

const gcd = (a: bigint, b: bigint): bigint => {
  const zero = BigInt(0);
  let [greater, smaller] = [a, b];
  while (smaller !== zero) [greater, smaller] = [smaller, greater % smaller];
  return greater;
};

const reduced = (numerator: bigint, denominator: bigint): Fraction => {
  const zero = BigInt(0);
  if (denominator <= zero) throw new RangeError('a fraction needs a denominator above zero');
  const divisor = gcd(denominator, numerator < zero ? -numerator : numerator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
};

/** The fraction of two whole numbers, the second above zero; RangeError otherwise. */
export const fraction = (numerator: number, denominator = 1): Fraction => reduced(BigInt(numerator), BigInt(denominator));

export const plus = (a: Fraction, b: Fraction): Fraction =>
  reduced(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);

export const minus = (a: Fraction, b: Fraction): Fraction =>
  reduced(a.numerator * b.denominator - b.numerator * a.denominator, a.denominator * b.denominator);

export const times = (a: Fraction, b: Fraction): Fraction => reduced(a.numerator * b.numerator, a.denominator * b.denominator);

/** Below zero when a is smaller, zero when equal, above when greater. */
export const compareFractions = (a: Fraction, b: Fraction): -1 | 0 | 1 => {
  const [left, right] = [a.numerator * b.denominator, b.numerator * a.denominator];
  return left < right ? -1 : left > right ? 1 : 0;
};

export const largerFraction = (a: Fraction, b: Fraction): Fraction => (compareFractions(a, b) >= 0 ? a : b);

/** Decimal text with a fixed number of decimals, 0 to 15, half up; for fractions that are not negative. */
export const toDecimalHalfUp = (value: Fraction, decimals: number): string => {
  if (value.numerator < BigInt(0)) throw new RangeError('half up is defined here for values from zero on');
  const scale = BigInt(10 ** decimals);
  const two = BigInt(2);
  const units = (value.numerator * scale * two + value.denominator) / (value.denominator * two);
  const digits = String(units).padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
};

/** 'numerator/denominator' in lowest terms, or the whole number: how an exact value is stored. */
export const fractionText = (value: Fraction): string =>
  value.denominator === BigInt(1) ? String(value.numerator) : `${value.numerator}/${value.denominator}`;
