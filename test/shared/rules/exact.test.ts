import { describe, expect, test } from 'vitest';
import { compareFractions, fraction, fractionText, largerFraction, minus, plus, times, toDecimalHalfUp } from '../../../shared/rules/exact.ts';

describe('exact fractions', () => {
  test('a third three times is one', () => {
    expect(plus(fraction(1, 3), plus(fraction(1, 3), fraction(1, 3)))).toEqual(fraction(1));
  });

  test('are added, taken away and multiplied exactly', () => {
    const [twoThirds, threeQuarters] = [fraction(2, 3), fraction(3, 4)];
    expect([plus(twoThirds, threeQuarters), minus(twoThirds, threeQuarters), times(twoThirds, threeQuarters)].map(fractionText)).toEqual(['17/12', '-1/12', '1/2']);
  });

  test('half up is exact at the half', () => {
    expect(['1/20', '149/1000', '3/20'].map((text) => toDecimalHalfUp(fraction(Number(text.split('/')[0]), Number(text.split('/')[1])), 1))).toEqual(['0.1', '0.1', '0.2']);
    expect(toDecimalHalfUp(fraction(1, 2), 0)).toBe('1');
  });

  test.each([
    [fraction(1, 2), fraction(1, 3), 1],
    [fraction(1, 3), fraction(1, 2), -1],
    [fraction(2, 6), fraction(1, 3), 0],
    [fraction(-1, 2), fraction(-1, 3), -1],
    [fraction(0), fraction(-1, 3), 1],
  ])('compare by their value (%#)', (a, b, expected) => {
    expect(compareFractions(a, b)).toBe(expected);
    expect(largerFraction(a, b)).toEqual(expected < 0 ? b : a);
  });

  test('are kept in lowest terms, the sign above', () => {
    expect(fraction(-4, 6)).toEqual({ numerator: -2n, denominator: 3n });
    expect(fractionText(fraction(-4, 6))).toBe('-2/3');
    expect(fractionText(fraction(6, 3))).toBe('2');
  });

  test.each([0, -2])('have no denominator of %i', (denominator) => {
    expect(() => fraction(1, denominator)).toThrow('a denominator above zero');
  });

  test('below zero are not rounded half up', () => {
    expect(toDecimalHalfUp(fraction(0), 2)).toBe('0.00');
    expect(() => toDecimalHalfUp(fraction(-1, 3), 2)).toThrow('from zero on');
  });
});
