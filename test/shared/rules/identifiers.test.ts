import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkCertificateNumber, certificateNumberLooksWrong } from '../../../shared/rules/identifiers/certificates.ts';
import { checkCitizenId, checkForeignResidenceCard, checkResidencePermit } from '../../../shared/rules/identifiers/citizen-id.ts';
import { checkCreditCode, overrideCreditCode, parseCreditCode } from '../../../shared/rules/identifiers/credit-code.ts';
import { normaliseIdentifier } from '../../../shared/rules/identifiers/normalise.ts';
import {
  checkHongKongMacaoPermit,
  checkMobile,
  checkOldForeignResidenceCard,
  checkTaiwanPermit,
} from '../../../shared/rules/identifiers/number-formats.ts';
import { checkOrganisationCode } from '../../../shared/rules/identifiers/organisation-code.ts';
import { checkRegistrationNumber } from '../../../shared/rules/identifiers/registration-number.ts';
import { workingAgeOn } from '../../../shared/rules/identifiers/working-age.ts';
import { localDate } from '../../../shared/rules/dates.ts';
import certificates from './vectors/certificate.json' with { type: 'json' };
import vectors from './vectors/id.json' with { type: 'json' };

const TODAY = localDate('2026-11-23');

const checks: Record<string, (value: string) => object> = {
  uscc: checkCreditCode,
  orgcode: checkOrganisationCode,
  reg15: checkRegistrationNumber,
  citizen: (value) => checkCitizenId(value, TODAY),
  'residence-hmt': (value) => checkResidencePermit(value, TODAY),
  'foreign-pr18': (value) => checkForeignResidenceCard(value, TODAY),
  'foreign-pr15': checkOldForeignResidenceCard,
  'pass-hk-mo': checkHongKongMacaoPermit,
  'pass-tw': checkTaiwanPermit,
  mobile: checkMobile,
};

describe('identifiers', () => {
  test.each(vectors.map((vector) => [vector.id, vector.kind, vector.why, vector] as const))('%s %s: %s', (_id, kind, _why, vector) => {
    if (kind === 'age') {
      const { age, reason, value, on } = vector;
      expect(workingAgeOn(localDate(value), localDate(on ?? ''))).toEqual({ age, reason });
      return;
    }
    const { valid, reason, registrar, category, area, sex, birth } = vector;
    const expected = { valid, reason, registrar, category, area, sex, birth };
    const given = Object.fromEntries(Object.entries(expected).filter(([, value]) => value !== undefined));
    expect(checks[kind]?.(vector.value)).toMatchObject(given);
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
