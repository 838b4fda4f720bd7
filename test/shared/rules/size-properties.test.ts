import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareFractions, fraction, fractionText, largerFraction, minus, plus, times, toDecimalHalfUp } from '../../../shared/rules/exact.ts';
import { classifySize, isAmount } from '../../../shared/rules/size/classify-size.ts';
import { explainSize } from '../../../shared/rules/size/explain-size.ts';
import { INDUSTRIES } from '../../../shared/rules/size/industries.ts';
import { isHumanResourcesService, mapIndustryCode, normaliseIndustryCode } from '../../../shared/rules/size/industry-code.ts';

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[A-Za-z]?[0-9 ]{0,6}$/));
const division = fc.constantFrom(...INDUSTRIES.flatMap(({ divisions }) => divisions));
const fraction2 = fc.tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 1, max: 10_000 })).map(([a, b]) => fraction(a, b));

describe('industry codes', () => {
  test('any text maps, to a class or to why there is none', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const mapping = mapIndustryCode(text);
        expect(mapping.status).toMatch(/^(ok|not-covered|needs-finer-code|review|unknown-code|letter-mismatch)$/);
        expect(mapIndustryCode(normaliseIndustryCode(text))).toEqual(mapping);
        if (isHumanResourcesService(text)) expect(mapping).toEqual({ status: 'ok', class: 'leasing' });
      }),
    );
  });

  test('a code has one form that is its own', () => {
    fc.assert(fc.property(anyText, (text) => normaliseIndustryCode(normaliseIndustryCode(text)) === normaliseIndustryCode(text)));
  });

  test('a finer code maps as its division does, where the standard does not split it', () => {
    fc.assert(
      fc.property(division, fc.stringMatching(/^[0-9]{0,2}$/), (each, finer) => {
        if (each.status === 'needs-group') return void expect(each.groups.every(({ code }) => code.startsWith(each.code))).toBe(true);
        expect(mapIndustryCode(each.code + finer)).toEqual(mapIndustryCode(each.code));
      }),
    );
  });

  test('with its own letter a code maps as without, with another one it is refused', () => {
    fc.assert(
      fc.property(division, fc.constantFrom(...INDUSTRIES.map(({ code }) => code)), (each, letter) => {
        const mapping = mapIndustryCode(`${letter.toLowerCase()} ${each.code}`);
        expect(mapping).toEqual(letter === each.section ? mapIndustryCode(each.code) : { status: 'letter-mismatch' });
      }),
    );
  });
});

describe('size classes', () => {
  const employees = fc.option(fc.nat(5000), { nil: null });
  const amount = fc.option(fc.oneof(fc.nat(300_000), fc.stringMatching(/^[0-9]{1,16}(\.[0-9]{1,30})?$/)), { nil: null });

  test('any code with any figures is classified, and explained', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, division.map(({ code }) => code)), employees, amount, amount, (code, x, y, z) => {
        const input = { code, employees: x, revenueWan: y, assetsWan: z };
        const result = classifySize(input);
        expect(explainSize(result, input).length).toBeGreaterThan(0);
        if (result.status === 'ok') expect(result.best === result.grade && result.worst === result.grade).toBe(true);
        if (result.status === 'incomplete') expect(result.missing.length).toBeGreaterThan(0);
      }),
    );
  });

  test('a figure is one, or is told to be none: the rest is what cannot be compared exactly', () => {
    fc.assert(
      fc.property(fc.oneof(anyText, fc.double(), fc.constantFrom('-1', '1e3', '.5', '5.', '١')), (value) => {
        const classify = () => classifySize({ code: 'A', revenueWan: value });
        if (isAmount(value)) expect(classify().status).toBe('ok');
        else expect(classify).toThrow(RangeError);
      }),
    );
  });

  test('decimals below a bound never reach it, however many', () => {
    fc.assert(fc.property(fc.stringMatching(/^9{1,40}$/), (nines) => {
      expect(classifySize({ code: 'A', revenueWan: `499.${nines}` })).toMatchObject({ grade: 'small' });
      expect(classifySize({ code: 'A', revenueWan: `500.${nines.replace(/9/g, '0')}` })).toMatchObject({ grade: 'medium' });
    }));
  });
});

describe('exact fractions', () => {
  test('add and multiply in any order, and what is added is taken away again', () => {
    fc.assert(
      fc.property(fraction2, fraction2, fraction2, (a, b, c) => {
        expect(plus(a, b)).toEqual(plus(b, a));
        expect(times(a, plus(b, c))).toEqual(plus(times(a, b), times(a, c)));
        expect(minus(plus(a, b), b)).toEqual(a);
      }),
    );
  });

  test('compare as their difference does', () => {
    fc.assert(
      fc.property(fraction2, fraction2, (a, b) => {
        expect(compareFractions(a, b)).toBe(compareFractions(minus(a, b), fraction(0)));
        expect(compareFractions(largerFraction(a, b), a)).toBeGreaterThanOrEqual(0);
        expect(fractionText(a)).toMatch(/^-?\d+(\/\d+)?$/);
      }),
    );
  });

  test('are written at most half a last place away', () => {
    fc.assert(
      fc.property(fraction2, fc.nat(6), (a, places) => {
        const positive = largerFraction(a, minus(fraction(0), a));
        const written = toDecimalHalfUp(positive, places);
        const read = fraction(Number(written.replace('.', '')), 10 ** places);
        const off = minus(read, positive);
        const half = fraction(1, 2 * 10 ** places);
        expect(compareFractions(off, half) <= 0 && compareFractions(off, minus(fraction(0), half)) > 0).toBe(true);
      }),
    );
  });
});
