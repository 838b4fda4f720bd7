import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkCertificateNumber, certificateNumberLooksWrong } from '../../../shared/rules/identifiers/certificates.ts';
import { checkIdentifier, IDENTIFIER_KINDS, type IdentifierKind } from '../../../shared/rules/identifiers/check-identifier.ts';
import { checkCitizenId } from '../../../shared/rules/identifiers/citizen-id.ts';
import { checkCreditCode, overrideCreditCode, parseCreditCode } from '../../../shared/rules/identifiers/credit-code.ts';
import { normaliseIdentifier } from '../../../shared/rules/identifiers/normalise.ts';
import { localDate } from '../../../shared/rules/dates.ts';
import certificates from './vectors/certificate.json' with { type: 'json' };
import vectors from './vectors/id.json' with { type: 'json' };

const TODAY = localDate('2026-11-23');

describe('identifiers', () => {
  test.each(vectors.map((vector) => [vector.id, vector.kind, vector.why, vector] as const))('%s %s: %s', (_id, kind, _why, vector) => {
    const { id: _, kind: __, value, on, why: ___, ...expected } = vector;
    expect(checkIdentifier(kind as IdentifierKind, value, on === undefined ? TODAY : localDate(on))).toMatchObject(expected);
  });

  test('an age needs a birth date that has come', () => {
    expect(checkIdentifier('age', '2026-02-30', TODAY)).toEqual({ problem: 'not-a-date' });
    expect(checkIdentifier('age', '2026-11-24', TODAY)).toEqual({ problem: 'date-future' });
  });

  test('every text of every kind gets a verdict with a step that says why', () => {
    fc.assert(
      fc.property(fc.constantFrom(...IDENTIFIER_KINDS), fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[0-9A-Z]{8,20}$/)), (kind, value) => {
        const result = checkIdentifier(kind, value, TODAY);
        if ('problem' in result) expect(kind).toBe('age');
        else expect(result.steps.length).toBeGreaterThan(0);
      }),
    );
  });

  test.each(vectors.filter((vector) => vector.acceptWithOverride).map(({ value }) => value))('an officer may let the pilot code %s through', (value) => {
    expect(parseCreditCode(value)).toBeUndefined();
    expect(overrideCreditCode(value)).toBe(value);
  });

  test('nothing but the check character can be overridden', () => {
    expect(overrideCreditCode('91320402OA9ABCD16F')).toBeUndefined();
    expect(overrideCreditCode('91320402MA9ABCD16')).toBeUndefined();
  });

  test('a birth date after today is refused', () => {
    expect(checkCitizenId('320401198506159916', localDate('1985-06-14'))).toEqual({ valid: false, reason: 'birth-date' });
  });

  test('normalising twice is normalising once', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => normaliseIdentifier(normaliseIdentifier(text)) === normaliseIdentifier(text)));
  });

  test('every single wrong character in a credit code is found', () => {
    const alphabet = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
    fc.assert(
      fc.property(fc.nat(17), fc.constantFrom(...alphabet), (position, character) => {
        const code = '91320402MA9ABCD16F';
        const changed = code.slice(0, position) + character + code.slice(position + 1);
        expect(checkCreditCode(changed).valid).toBe(changed === code);
      }),
    );
  });
});

describe('certificate numbers', () => {
  test.each(certificates.map((vector) => [vector.value, vector.why, vector] as const))('%s %s', (value, _why, { kind, valid, year, level }) => {
    const format = kind === 'vocational-16' ? 'vocational-16' : 'skill-level-22';
    const result = checkCertificateNumber(format, value);
    expect(result.valid).toBe(valid);
    if (year !== undefined) expect(result).toMatchObject({ year, level });
  });

  test('a legal qualification has a letter and fourteen digits', () => {
    expect(checkCertificateNumber('legal-15', 'A20993204990001')).toEqual({ valid: true, number: 'A20993204990001', year: '2099' });
  });

  test('a kind without a known form never warns', () => {
    expect(certificateNumberLooksWrong('other', '随便')).toBe(false);
    expect(certificateNumberLooksWrong('legal', '随便')).toBe(true);
    expect(certificateNumberLooksWrong('labour-relations', '1932000000300001')).toBe(false);
  });
});
