import { compareFractions, fraction, toDecimalHalfUp, type Fraction } from '../exact.ts';
import { fen, type Fen } from '../money.ts';

/** Share of a whole in per mille: 16% is perMille(160). */
export const perMille = (share: number): Fraction => fraction(share, 1000);

/** An exact amount in fen, rounded half up: only at the end of a calculation. Not for negative amounts. */
export const toFen = (exact: Fraction): Fen => fen(Number(toDecimalHalfUp(exact, 0)));

/** The least whole amount in fen that is not below an exact one: for what the law says must not be fallen below. Not for negative amounts. */
export const toFenUp = ({ numerator, denominator }: Fraction): Fen => fen(Number((numerator + denominator - BigInt(1)) / denominator));

/** The greatest whole amount in fen that is not above an exact one: for what the law says must not be exceeded. Not for negative amounts. */
export const toFenDown = (exact: Fraction): Fen => fen(wholePart(exact));

export const smallerFraction = (a: Fraction, b: Fraction): Fraction => (compareFractions(a, b) <= 0 ? a : b);

/** The largest whole number not above a value from zero on. */
export const wholePart = (value: Fraction): number => Number(value.numerator / value.denominator);

/** Decimals of a count: a month is 0.083333 of a year. */
const PLACES = 6;
const DECIMAL = /^(\d{1,6})(?:\.(\d{1,6}))?$/;

/** Parses a count such as hours, months or years: from zero on, below a million, at most six decimals; undefined otherwise. */
export const parseCount = (value: number | string): Fraction | undefined => {
  const match = DECIMAL.exec(String(value));
  return match === null ? undefined : fraction(Number(`${match[1] ?? ''}${(match[2] ?? '').padEnd(PLACES, '0')}`), 10 ** PLACES);
};

/** A count of at most six decimals as plain text: '3.5', '12'. */
export const countText = (value: Fraction): string => toDecimalHalfUp(value, PLACES).replace(/\.?0+$/, '');
