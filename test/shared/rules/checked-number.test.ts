import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkCharacterOf, checkedNumber, readableCharacters, verifyCheckedNumber } from '../../../shared/rules/codes/checked-number.ts';
import { localDate } from '../../../shared/rules/dates.ts';

const number = fc
  .tuple(fc.constantFrom('BA', 'LQ'), fc.uint8Array({ minLength: 4, maxLength: 4 }))
  .map(([prefix, bytes]) => checkedNumber(prefix, localDate('2026-11-23'), readableCharacters(bytes)));

describe('numbers with a check character', () => {
  test('the check is ISO 7064 MOD 37,36 (the Global Release Identifier of its standard)', () => {
    expect(checkCharacterOf('A12425GABC1234002')).toBe('M');
  });

  test('read back as typed, in any case and spacing', () => {
    const written = checkedNumber('BA', localDate('2026-11-23'), '7K3M');
    expect(written).toMatch(/^BA-20261123-7K3M[0-9A-Z]$/);
    const typed = ` ${written.toLowerCase().replace(/-/g, ' ')} `;
    expect(verifyCheckedNumber(typed)).toEqual({ valid: true, number: written, prefix: 'BA', date: '2026-11-23' });
  });

  test('every single wrong character is found', () => {
    fc.assert(
      fc.property(number, fc.nat(14), fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'), (written, position, character) => {
        const plain = written.replace(/-/g, '');
        const changed = plain.slice(0, position) + character + plain.slice(position + 1);
        expect(verifyCheckedNumber(changed).valid).toBe(changed === plain);
      }),
    );
  });

  test('says what is wrong', () => {
    const written = checkedNumber('BA', localDate('2026-11-23'), '7K3M');
    for (const text of ['BA-2026', `X${written}`, `${written}A`, 'B1-20261123-7K3MA']) expect(verifyCheckedNumber(text)).toEqual({ valid: false, reason: 'format' });
    expect(verifyCheckedNumber(`BA202613017K3M${checkCharacterOf('BA202613017K3M')}`)).toEqual({ valid: false, reason: 'date' });
    expect(verifyCheckedNumber(`BA202611237K3M${checkCharacterOf('BA202611237K3M') === 'A' ? 'B' : 'A'}`)).toEqual({ valid: false, reason: 'check-character' });
  });

  test.each(['a', 'BA-', '一'])('%j has no check character', (text) => {
    expect(() => checkCharacterOf(text)).toThrow('not a digit or capital letter');
  });

  test('parts that do not make a number are refused', () => {
    expect(() => checkedNumber('B', localDate('2026-11-23'), '7K3M')).toThrow(RangeError);
    expect(() => checkedNumber('BA', localDate('2026-11-23'), '7k3m')).toThrow(RangeError);
  });
});
