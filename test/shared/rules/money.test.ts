import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fen, formatFen, parseFen, parseYuan } from '../../../shared/rules/money.ts';

describe('money', () => {
  test.each([
    [1_200_000, '12,000.00'],
    [0, '0.00'],
    [5, '0.05'],
    [-1250, '-12.50'],
    [123_456_789_01, '123,456,789.01'],
  ])('%i fen reads %s', (amount, text) => {
    expect(formatFen(fen(amount))).toBe(text);
  });

  test.each([0.5, Number.NaN, Infinity, 2 ** 53, -0])('refuses %s fen', (amount) => {
    expect(parseFen(amount)).toBeUndefined();
  });

  test.each(['1,00', '1.234', '-1', '', '１．５５５', '1e3'])('refuses %j yuan', (text) => {
    expect(parseYuan(text)).toBeUndefined();
  });

  test.each([0.5, Number.NaN, Infinity, 2 ** 53, -0])('an amount of %s fen cannot be computed', (amount) => {
    expect(() => fen(amount)).toThrow('not an amount in fen');
  });

  test.each([['800', 80_000], [' 800 ', 80_000], ['0.5', 50], ['0.05', 5], ['12,000.5', 1_200_050], ['１２００', 120_000], ['999999999999.99', 99_999_999_999_999]])('%j yuan are %i fen', (text, amount) => {
    expect(parseYuan(text)).toBe(amount);
  });

  test.each(['x800', '800x', '1234567890123', '1,000,00', '12,000.555'])('%j is no amount in yuan', (text) => {
    expect(parseYuan(text)).toBeUndefined();
  });

  test('what is shown reads back as the same amount', () => {
    fc.assert(fc.property(fc.nat(10 ** 12), (amount) => parseYuan(formatFen(fen(amount))) === amount));
  });
});
