import * as z from 'zod/mini';
import { compareFractions, fraction, toDecimalHalfUp, type Fraction } from '../exact.ts';
import { isLocalDate, localDate, type LocalDate } from '../dates.ts';
import { fen, MOST_FEN, parseYuan, type Fen } from '../money.ts';
import { countText, parseCount } from './figures.ts';
import { isLocalMonth, type LocalMonth } from './retirement.ts';

type Decimal = number | string;

const decimal = z.union([z.number(), z.string()]);
const yuan = (value: Decimal): Fen | undefined => parseYuan(String(value));

/** An amount in yuan from zero on, as a number or decimal text, at most two decimals: 6000, '24762.01'. */
export const amount = decimal.check(
  z.refine((value) => yuan(value) !== undefined, { params: { kind: 'not-money' }, abort: true }),
  z.refine((value) => Number(yuan(value)) <= MOST_FEN, { params: { kind: 'too-big' } }),
);

/** An amount above zero. */
export const positiveAmount = amount.check(z.refine((value) => yuan(value) !== 0, { params: { kind: 'too-small' } }));

/** A count from zero on, as a number or decimal text, at most six decimals, at most `most`. */
export const count = (most: number) =>
  decimal.check(
    z.refine((value) => parseCount(value) !== undefined, { params: { kind: 'not-a-number' }, abort: true }),
    z.refine((value) => compareFractions(toCount(value), fraction(most)) <= 0, { params: { kind: 'too-big' } }),
  );

/** A date 'YYYY-MM-DD' of 1950 to 2199: every period counted from it stays within the calendar. */
export const date = z.string().check(z.refine((text) => isLocalDate(text) && text >= '1950' && text < '2200', { params: { kind: 'not-a-date' } }));

/** A month 'YYYY-MM' of 1900 to 2099. */
export const month = z.string().check(z.refine((text) => isLocalMonth(text) && text < '2100', { params: { kind: 'invalid-format' } }));

/** From checked input; RangeError on anything else. */
export const toAmount = (value: Decimal): Fen => fen(yuan(value) ?? Number.NaN);
export const toAmountOrNull = (value: Decimal | null | undefined): Fen | null => (value === null || value === undefined ? null : toAmount(value));
export const toCount = (value: Decimal | null | undefined): Fraction => parseCount(value ?? 0) ?? fraction(0);
export const toDate = (text: string): LocalDate => localDate(text);
export const toDateOrNull = (text: string | null | undefined): LocalDate | null => (text === null || text === undefined ? null : localDate(text));
export const toMonth = (text: string): LocalMonth => {
  if (!isLocalMonth(text)) throw new RangeError(`not a month: ${text}`);
  return text;
};

/** An amount as decimal text in yuan: 600000 → '6000.00'. */
export const yuanText = (value: Fen): string => toDecimalHalfUp(fraction(value, 100), 2);
/** A count as a number of at most six decimals. */
export const countNumber = (value: Fraction): number => Number(countText(value));
