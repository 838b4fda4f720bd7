import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '../../../shared/rules/json/canonical.ts';

describe('canonical JSON', () => {
  test('sorts by UTF-16 code units and writes numbers and strings as RFC 8785 does', () => {
    const value = { '\u20ac': 'Euro', '\r': 'CR', '\ufb33': 'Dalet', '1': 'One', '\u{1f600}': 'Smile', '\u0080': 'Control', '\u00f6': 'o' };
    expect(Object.values(JSON.parse(canonicalJson(value)) as object)).toEqual(['One', 'CR', 'Control', 'o', 'Euro', 'Smile', 'Dalet']);
    expect(canonicalJson([Number('333333333.33333329'), 1e30, 4.5, 2e-3, 1e-27, -0])).toBe('[333333333.3333333,1e+30,4.5,0.002,1e-27,0]');
    expect(canonicalJson('\u20ac$\u000f\nA\'B"\\\\"/')).toBe('"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"');
  });

  test('is stable: parsing and writing again gives the same text', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'grapheme' }), (value) => {
        const text = canonicalJson(value);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });

  test('does not depend on the order of properties; undefined ones are left out', () => {
    expect(canonicalJson({ b: 1, a: { d: undefined, c: 2 } })).toBe(canonicalJson({ a: { c: 2 }, b: 1 }));
  });

  test.each([undefined, () => 1, 1n, Number.NaN, Infinity, '\ud800', [undefined], { a: () => 1 }, Symbol('x')])('refuses what is not JSON (%#)', (value) => {
    expect(() => canonicalJson(value)).toThrow();
  });

  test.each([['symbol', Symbol('x')], ['bigint', 1n], ['function', () => 1], ['undefined', undefined]])('names what is not JSON, however deep: %s', (what, value) => {
    expect(() => canonicalJson(value)).toThrow(`not JSON: ${what}`);
    if (value !== undefined) expect(() => canonicalJson({ a: { b: value } })).toThrow(`not JSON: ${what}`);
  });
});
