import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CERTIFICATE_TYPES, certificateHints, checkCertificateNumber, certificateNumberLooksWrong, levelNumberOf, type CertificateNumberFormat, type CertificateTypeId } from '../../../shared/rules/identifiers/certificates.ts';
import { checkIdentifier, IDENTIFIER_KINDS, type IdentifierKind } from '../../../shared/rules/identifiers/check-identifier.ts';
import { checkCitizenId } from '../../../shared/rules/identifiers/citizen-id.ts';
import { checkCreditCode, overrideCreditCode, parseCreditCode } from '../../../shared/rules/identifiers/credit-code.ts';
import { normaliseIdentifier } from '../../../shared/rules/identifiers/normalise.ts';
import { ageOn, workingAgeOn } from '../../../shared/rules/identifiers/working-age.ts';
import { localDate } from '../../../shared/rules/dates.ts';
import certificates from './vectors/certificate.json' with { type: 'json' };
import results from './vectors/id-results.json' with { type: 'json' };
import vectors from './vectors/id.json' with { type: 'json' };

const TODAY = localDate('2026-11-23');

describe('identifiers', () => {
  test.each(vectors.map((vector) => [vector.id, vector.kind, vector.why, vector] as const))('%s %s: %s', (_id, kind, _why, vector) => {
    const { id: _, kind: __, value, on, why: ___, ...expected } = vector;
    expect(checkIdentifier(kind as IdentifierKind, value, on === undefined ? TODAY : localDate(on))).toMatchObject(expected);
  });

  test.each(results.map(({ kind, value, on, result }) => [kind, value, on, result] as const))('%s %s on %s: all that is found, with its steps', (kind, value, on, result) => {
    expect(checkIdentifier(kind as IdentifierKind, value, localDate(on))).toEqual(result);
  });

  const given = (kind: IdentifierKind, value: string) => {
    const result = checkIdentifier(kind, value, TODAY);
    return 'problem' in result ? result.problem : result.valid === true ? (result.number ?? '') : result.reason;
  };

  test.each<[IdentifierKind, string, string]>([
    ['uscc', ' ９１３２０４０２－ma9abcd16f ', '91320402MA9ABCD16F'],
    ['uscc', '91320402–MA9ABCD16–F', '91320402MA9ABCD16F'],
    ['uscc', '\u202d91320402MA9ABCD16F\u202c', '91320402MA9ABCD16F'],
    ['uscc', '91320402\u00a0MA9A\u3000BCD\u200b16F', '91320402MA9ABCD16F'],
    ['uscc', '', 'length'],
    ['uscc', '9132040２ＩA9ABCD16F', 'alphabet'],
    ['uscc', '#1320402MA9ABCD16F', 'alphabet'],
    ['uscc', '91320402MA9ABCD16#', 'alphabet'],
    ['uscc', '91A20402MA9ABCD16F', 'area-not-digits'],
    ['orgcode', '10000018-x', '10000018X'],
    ['orgcode', '100000040', '100000040'],
    ['orgcode', '10000004', 'length'],
    ['orgcode', '1000000400', 'length'],
    ['orgcode', '10000004A', 'characters'],
    ['orgcode', '#00000040', 'characters'],
    ['reg15', '3204126009876-05', '320412600987605'],
    ['reg15', '320412600987613', '320412600987613'],
    ['reg15', '320412600987621', '320412600987621'],
    ['reg15', '320412600987630', '320412600987630'],
    ['reg15', '32041260098765', 'length'],
    ['reg15', 'A20412600987656', 'characters'],
    ['reg15', '32041260098765A', 'characters'],
    ['citizen', '320401198506159924', '320401198506159924'],
    ['citizen', '650401198506159912', '650401198506159912'],
    ['citizen', '32040119880303102x', '32040119880303102X'],
    ['citizen', '320401 19880303 102Ｘ', '32040119880303102X'],
    ['citizen', '\ufeff320401198506159916\n', '320401198506159916'],
    // A Cyrillic letter that looks like X.
    ['citizen', '32040119880303102Х', 'characters'],
    ['citizen', '320401202402299913', '320401202402299913'],
    ['citizen', '320401202302299916', 'birth-date'],
    ['citizen', '320401200002299915', '320401200002299915'],
    ['citizen', '320401190002299919', 'birth-date'],
    ['citizen', '320401202611230015', '320401202611230015'],
    ['citizen', '320401202611240010', 'birth-date'],
    ['citizen', '320401189912310015', 'birth-date'],
    ['citizen', '320401850230991', 'first-generation-15'],
    ['citizen', '３２０４０１ 850615 991', 'first-generation-15'],
    ['citizen', '32040185061599X', 'length'],
    ['citizen', '810000199001019910', 'province'],
    ['citizen', '000401198506159911', 'province'],
    ['citizen', 'A20401198506159916', 'characters'],
    ['citizen', '3204011985061599X6', 'characters'],
    ['citizen', '990401198506159916', 'province'],
    ['citizen', '320401198506159917', 'check-digit'],
    ['citizen', '1320401198506159916', 'length'],
    ['citizen', '1320401850615991', 'length'],
    ['residence-hmt', '820000199001019920', '820000199001019920'],
    ['residence-hmt', '830000199001019914', '830000199001019914'],
    ['residence-hmt', '810001199001019917', 'province'],
    ['residence-hmt', '320401199001019912', 'province'],
    ['residence-hmt', '810000202611240019', 'birth-date'],
    ['residence-hmt', '810000199002300018', 'birth-date'],
    ['residence-hmt', '810000199001019911', 'check-digit'],
    ['residence-hmt', '83000019900101991', 'length'],
    ['residence-hmt', '83000019900101991A', 'characters'],
    ['foreign-pr18', '91158419900101991X', '91158419900101991X'],
    ['foreign-pr18', '932840199302290011', 'birth-date'],
    ['foreign-pr18', '932840202611240012', 'birth-date'],
    ['foreign-pr18', '81158419900101991X', 'format'],
    ['foreign-pr18', '99958419900101991X', 'province'],
    ['foreign-pr18', '9115841990010199', 'length'],
    ['foreign-pr18', '91158419900101991A', 'characters'],
    ['foreign-pr15', 'usa320085010112', 'USA320085010112'],
    ['foreign-pr15', 'US3320085010112', 'format'],
    ['foreign-pr15', 'USA32008501011', 'format'],
    ['foreign-pr15', 'USA3200850101123', 'format'],
    ['foreign-pr15', 'XUSA320085010112', 'format'],
    ['pass-hk-mo', 'h12345678', 'H12345678'],
    ['pass-hk-mo', 'M1234567890', 'M1234567890'],
    ['pass-hk-mo', 'M123456789', 'format'],
    ['pass-hk-mo', 'A12345678', 'format'],
    ['pass-hk-mo', 'XH12345678', 'format'],
    ['pass-hk-mo', 'H12345678X', 'format'],
    ['pass-hk-mo', 'H1234567A', 'format'],
    ['pass-tw', '1234567890', '1234567890'],
    ['pass-tw', '123456789', 'format'],
    ['pass-tw', 'A12345678', 'format'],
    ['pass-tw', '12345678A', 'format'],
    ['pass-tw', '1234567A', 'format'],
    ['mobile', '138 1234-5678', '13812345678'],
    ['mobile', '\u202a+86 138 1234 5678\u202c', '13812345678'],
    ['mobile', '１３８１２３４５６７８', '13812345678'],
    ['mobile', '0519-88012345', 'format'],
    ['mobile', '+85291234567', 'format'],
    ['mobile', '', 'format'],
    ['mobile', '+8613812345678', '13812345678'],
    ['mobile', '008613812345678', '13812345678'],
    ['mobile', '8613812345678', 'format'],
    ['mobile', '12812345678', 'format'],
    ['mobile', '138123456789', 'format'],
    ['mobile', '913812345678', 'format'],
    ['mobile', '138+8612345678', 'format'],
    ['mobile', '1381234567A', 'format'],
    ['age', '2026-11-23', 'minor-banned'],
    ['age', ' ２０００-02-29 ', 'adult'],
    ['age', '2010/11/23', 'not-a-date'],
    ['age', '2010-11-31', 'not-a-date'],
  ])('%s %j is %s', (kind, value, expected) => {
    expect(given(kind, value)).toBe(expected);
  });

  test('who is born today has a number today', () => {
    expect(checkCitizenId('320401202611230023', TODAY)).toMatchObject({ valid: true, birth: TODAY, sex: 'female' });
    expect(checkCitizenId('320401202611230023', localDate('2026-11-22'))).toEqual({ valid: false, reason: 'birth-date' });
  });

  test.each([
    ['2010-11-24', 15, 'minor-banned'],
    ['2010-11-23', 16, 'minor-worker'],
    ['2008-11-24', 17, 'minor-worker'],
    ['2008-11-23', 18, 'adult'],
  ])('born on %s is %i and a %s (劳动法 15、58)', (birth, age, reason) => {
    expect(workingAgeOn(localDate(birth), TODAY)).toEqual({ age, reason });
    expect(ageOn(localDate(birth), TODAY)).toBe(age);
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

  test('a code that fits is its own, grouped as it may be', () => {
    expect(parseCreditCode('91320402 MA9ABCD16F')).toBe('91320402MA9ABCD16F');
    expect(overrideCreditCode('91320402-MA9ABCD16F')).toBe('91320402MA9ABCD16F');
    expect(overrideCreditCode('91320402-MA9ABCD16G')).toBe('91320402MA9ABCD16G');
  });

  test('nothing but the check character can be overridden', () => {
    expect(overrideCreditCode('91320402OA9ABCD16F')).toBeUndefined();
    expect(overrideCreditCode('91320402MA9ABCD16')).toBeUndefined();
  });

  test('a birth date after today is refused', () => {
    expect(checkCitizenId('320401198506159916', localDate('1985-06-14'))).toEqual({ valid: false, reason: 'birth-date' });
  });

  test('an identifier is brought to half width and upper case, without blanks around it', () => {
    expect(normaliseIdentifier(' ａb １ ')).toBe('AB 1');
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

  test.each<[CertificateNumberFormat, string, object]>([
    ['skill-level-22', 'AB12345678901234567890', { valid: true, number: 'AB12345678901234567890' }],
    ['skill-level-22', 'A112345678901234567890', { valid: false, reason: 'format' }],
    ['skill-level-22', 'AB1234567890123456789X', { valid: false, reason: 'format' }],
    ['skill-level-22', 'S00003204123419300000X', { valid: false, reason: 'format' }],
    ['skill-level-22', 'S000032041234190000001', { valid: false, reason: 'format' }],
    ['skill-level-22', 's0000 3204 1234 1930 00001', { valid: true, number: 'S000032041234193000001', year: '2019', level: 3 }],
    ['vocational-16', '1932000000300001', { valid: true, number: '1932000000300001' }],
    ['vocational-16', 'A932000000300001', { valid: false, reason: 'format' }],
    ['vocational-16', '19320000003000011', { valid: false, reason: 'length' }],
    ['legal-15', 'D20993204990001', { valid: false, reason: 'format' }],
    ['legal-15', 'C2099320499000X', { valid: false, reason: 'format' }],
    ['legal-15', '2A0993204990001', { valid: false, reason: 'format' }],
    ['legal-15', 'A2099320499001', { valid: false, reason: 'length' }],
  ])('%s: %s', (format, value, expected) => {
    expect(checkCertificateNumber(format, value)).toEqual(expected);
  });

  test.each<[CertificateTypeId, string, boolean]>([
    ['hr-manager', 'S000032041234193000001', false],
    ['hr-manager', '1932000000300001', false],
    ['hr-manager', 'A20993204990001', true],
    ['hr-title', '随便', false],
    ['labour-relations', 'S000032041234193000001', false],
    ['labour-relations', 'A20993204990001', true],
    ['legal', 'A20993204990001', false],
    ['legal', '1932000000300001', true],
  ])('a certificate of kind %s numbered %s looks wrong: %s', (type, value, wrong) => {
    expect(certificateNumberLooksWrong(type, value)).toBe(wrong);
  });

  test('every kind of certificate has its names, and levels where it has any', () => {
    expect(Object.entries(CERTIFICATE_TYPES).map(([type, { names, levels }]) => [type, names.length, levels.length])).toEqual([
      ['hr-manager', 2, 4],
      ['hr-title', 1, 4],
      ['labour-relations', 3, 4],
      ['legal', 3, 4],
      ['other', 1, 0],
    ]);
  });

  test.each<[CertificateTypeId, string | undefined, string | undefined, string[]]>([
    ['hr-manager', 'level-3', 'S000032041234193000001', []],
    ['hr-manager', 'level-4', 'S000032041234193000001', ['number-of-other-level', 'level-four']],
    ['hr-manager', 'level-2', '1932000000300001', []],
    ['labour-relations', 'level-4', 'S000032041234194000001', ['level-four']],
    ['labour-relations', 'level-1', 'A20993204990001', ['number-unusual']],
    ['hr-title', 'intermediate', '随便', []],
    ['legal', 'A', 'A20993204990001', []],
    ['legal', 'B', 'B20993204990001', ['relaxed-region']],
    ['legal', 'C', '随便', ['number-unusual', 'relaxed-region']],
    ['legal', 'unclassed', undefined, []],
    ['other', undefined, '随便', ['other-kind']],
  ])('of kind %s, level %s, numbered %s: an officer looks at %j', (type, levelId, number, expected) => {
    expect(certificateHints({ type, levelId, number }).map(({ what }) => what)).toEqual(expected);
  });

  test('levels of skill are counted from four to one; both certificates named 人力资源管理师 can be chosen', () => {
    expect(CERTIFICATE_TYPES['labour-relations'].levels.map(({ id }) => levelNumberOf('labour-relations', id))).toEqual([4, 3, 2, 1]);
    expect(levelNumberOf('hr-title', 'senior')).toBeUndefined();
    expect(Object.values(CERTIFICATE_TYPES).flatMap(({ names, levels }) => [...names, ...levels.map(({ name }) => name)]).filter((name) => name.startsWith('人力资源管理师'))).toEqual(['人力资源管理师', '人力资源管理师（中级）']);
    for (const { source } of Object.values(CERTIFICATE_TYPES)) expect(source.law).not.toBe('');
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
